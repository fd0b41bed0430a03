/** Actions that go through the article: claim by claim, to paragraphs without a claim, to orphans. */
import { useActions } from '#renderer/actions/use-actions';
import type { Mentions } from '#renderer/bridge/mentions';
import { orphansOf } from '#renderer/bridge/orphans';
import { announce } from '#renderer/state/announcements';
import { useNavigation } from '#renderer/state/navigation';
import { announceClaim } from './announce-claim';
import type { Coding } from './use-coding';

export function useMovingActions(coding: Coding, mentions: Mentions): void {
  const { editor } = coding;
  useActions([
    { id: 'claim.next', run: () => goToClaim(coding, mentions, 1) },
    { id: 'claim.previous', run: () => goToClaim(coding, mentions, -1) },
    { id: 'paragraph.next-uncoded', run: () => goToUncoded(coding, mentions, 1) },
    { id: 'paragraph.previous-uncoded', run: () => goToUncoded(coding, mentions, -1) },
    { id: 'orphan.next', run: () => goToOrphan(coding) },
    { id: 'text.focus', run: () => editor?.focus() },
  ]);
}

type Step = 1 | -1;

/** From the claim that is looked at, else from the caret; at the end it begins anew. */
function goToClaim({ editor, client }: Coding, mentions: Mentions, step: Step): void {
  const { ids, index } = mentions;
  if (ids.length === 0) return announce('No claims in this article');
  const { annotationId, select } = useNavigation.getState();
  const at = annotationId === null ? -1 : ids.indexOf(annotationId);
  const next = at === -1 ? nearest(mentions, editor?.caret ?? 0, step) : (at + step + ids.length) % ids.length;
  const id = ids[next] ?? '';
  if (client.project.get('annotations', id) === undefined) return;
  select(id, true);
  const place = index.get(id);
  if (place !== undefined) editor?.setCaret(place.start);
  announceClaim(client, mentions, id);
}

/** The first claim that begins at the offset or after it; backwards, the last that begins before. */
function nearest({ ids, index }: Mentions, offset: number, step: Step): number {
  const after = ids.findIndex((id) => (index.get(id)?.start ?? Infinity) >= offset);
  if (step === 1) return after === -1 ? 0 : after;
  return ((after === -1 ? index.size : after) - 1 + ids.length) % ids.length;
}

function goToUncoded({ editor }: Coding, { index }: Mentions, step: Step): void {
  if (editor === null) return;
  const { caret } = editor;
  const free = editor.paragraphs().filter(({ start, end }) => index.overlapping(start, end).length === 0);
  const ahead = step === 1 ? free.find(({ start }) => start > caret) : free.findLast(({ end }) => end < caret);
  const next = ahead ?? (step === 1 ? free[0] : free.at(-1));
  if (next === undefined) return announce('Every paragraph has a claim');
  useNavigation.getState().select(null);
  editor.setCaret(next.start);
  editor.focus();
  announce(`${ahead === undefined ? 'From the other end: ' : ''}${editor.text.slice(next.start, next.end)}`);
}

/** In the order of ids, so that every one is met before the first comes again. */
function goToOrphan({ client }: Coding): void {
  const { annotationId, goTo } = useNavigation.getState();
  const ids = orphansOf(client);
  const next = client.project.get(
    'annotations',
    ids.find((id) => annotationId !== null && id > annotationId) ?? ids[0] ?? '',
  );
  if (next === undefined) return announce('Every passage was found');
  goTo({ articleId: next.articleId, annotationId: next.id });
  announce(`Passage not found: ${next.selectors.quote.exact}`);
}
