/** How wide the user made the parts of a view: as they were when it is come back to, in this session and the next. */
import type { Layout, LayoutChangedMeta } from 'react-resizable-panels';
import { prefer, usePreferences } from './preferences';

type ResizableView = 'read' | 'compare';

/** Per cent by part; undefined while the user left them as they come. */
export const widthsOf = (view: ResizableView): Layout | undefined => usePreferences.getState().widths[view];

/** What the user asked for, and not what a narrow window makes of it. */
export const keepWidths =
  (view: ResizableView) =>
  (layout: Layout, { isUserInteraction, requestedLayout }: LayoutChangedMeta): void => {
    if (!isUserInteraction) return;
    prefer({ widths: { ...usePreferences.getState().widths, [view]: requestedLayout ?? layout } });
  };
