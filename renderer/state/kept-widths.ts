/** How wide the user made the parts of a view: as they were when it is come back to, in this session and the next. */
import type { Layout, LayoutChangedMeta } from 'react-resizable-panels';
import { prefer, usePreferences } from './preferences';

type ResizableView = 'read' | 'compare';

/** Per cent by part: those that were kept if they are of the same parts, else the usual ones. */
export function widthsOf(view: ResizableView, usual: Layout): Layout {
  const kept = usePreferences.getState().widths[view] ?? {};
  return Object.keys(usual).every((part) => part in kept) ? kept : usual;
}

/** What the user asked for, and not what a narrow window makes of it. */
export const keepWidths =
  (view: ResizableView) =>
  (layout: Layout, { isUserInteraction, requestedLayout }: LayoutChangedMeta): void => {
    if (!isUserInteraction) return;
    prefer({ widths: { ...usePreferences.getState().widths, [view]: requestedLayout ?? layout } });
  };
