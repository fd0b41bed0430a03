import { useActions } from '#renderer/actions/use-actions';
import type { PlacedSpan } from '#renderer/bridge/span-index';
import type { ArticleEditor, Box } from '#renderer/editor/article-editor';
import { announce } from '#renderer/state/announcements';

/** Choosing among the claims at the caret: what a click does, for the keyboard. */
export function usePickAction(
  editor: ArticleEditor | null,
  onPick: (at: Box, spans: readonly PlacedSpan[]) => void,
  select: (annotationId: string) => void,
): void {
  useActions([
    {
      id: 'reader.pick',
      enabled: editor !== null,
      run: () => {
        if (editor?.hasFocus !== true) return;
        const offset = editor.caret;
        const [first, ...others] = editor.spansAt(offset);
        if (first === undefined) announce('There is no claim here');
        else if (others.length === 0) select(first.id);
        else onPick(editor.boxOf(offset, 1), [first, ...others]);
      },
    },
  ]);
}
