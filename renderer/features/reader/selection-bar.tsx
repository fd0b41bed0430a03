import { useMemo, useState } from 'react';
import type { ArticleEditor } from '#renderer/editor/article-editor';
import { useTextSelection } from '#renderer/state/text-selection';
import type { Code } from '#shared/model/codebook';
import { CodingBar, type BarPlace } from './coding-bar';
import type { Coding } from './use-coding';

/**
 * The bar that codes what is selected, where it is selected. It follows the selection by itself, so that the reader need
 * not, and once made it is hidden and shown again.
 */
export function SelectionBar({
  editor,
  scroller,
  codes,
  coding,
}: {
  editor: ArticleEditor;
  scroller: HTMLElement;
  codes: readonly Code[];
  coding: Coding;
}) {
  const selected = useTextSelection((state) => state.selected);
  const [last, setLast] = useState<BarPlace | null>(null);
  const at = useMemo(
    () => (selected === null ? null : { ...editor.selectionBox(), within: scroller.getBoundingClientRect() }),
    [editor, scroller, selected],
  );
  if (at !== null && at !== last) setLast(at);
  const place = at ?? last;
  return place === null ? null : <CodingBar at={place} hidden={at === null} codes={codes} coding={coding} />;
}
