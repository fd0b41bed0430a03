import type { Annotation } from '#shared/model/annotation';
import { ok } from '#shared/model/result';
import type { CommandOf } from './commands';
import { defined, existing, missing, quoted, stamp, taken, type Context, type Done } from './context';
import { moveEventClaims } from './events';
import { removeJudgementsOn } from './judgements';
import { removeMemosOn } from './memos';
import { movedWords } from './moved-end';

export function addAnnotation(context: Context, { annotation }: CommandOf<'annotation.add'>): Done {
  const clash =
    taken(context, 'annotations', annotation.id) ??
    missing(context, 'articles', [annotation.articleId]) ??
    missing(context, 'claims', [annotation.claimId]) ??
    missing(context, 'codes', annotation.codeIds);
  if (clash !== null) return clash;
  context.draft.put('annotations', { ...annotation, ...stamp(context) });
  return ok(`Added a mention: ${quoted(annotation.selectors.quote.exact)}`);
}

export function editAnnotation(context: Context, { id, set }: CommandOf<'annotation.edit'>): Done {
  const found = existing(context, 'annotations', id);
  if (!found.ok) return found;
  const clash =
    missing(context, 'codes', set.codeIds ?? []) ??
    missing(context, 'claims', set.claimId === undefined ? [] : [set.claimId]);
  if (clash !== null) return clash;
  const annotation: Annotation = { ...found.value, ...defined(set), modified: context.at };
  context.draft.put('annotations', annotation);
  if (annotation.claimId !== found.value.claimId) removeUnmentionedClaim(context, found.value.claimId);
  return ok(whatEdited(found.value, annotation));
}

/** What was done to it, for the history. */
function whatEdited(before: Annotation, after: Annotation): string {
  const [part, ...more] = Object.keys(edited).filter((key) => partOf(before, key) !== partOf(after, key));
  if (part === 'selectors' && more.length === 0) return movedWords(before, after);
  const words = part === undefined || more.length > 0 ? undefined : edited[part];
  return `${words ?? 'Edited'} ${quoted(after.selectors.quote.exact)}`;
}

const partOf = (annotation: Annotation, key: string): string =>
  JSON.stringify(Object.entries(annotation).find(([name]) => name === key));

/** For the history, when nothing else of the mention was changed. */
const edited: Readonly<Record<string, string>> = {
  codeIds: 'Changed the codes of',
  claimId: 'Moved to another claim:',
  voice: 'Set the voice of',
  speaker: 'Set who speaks in',
  hedging: 'Set the hedging of',
  selectors: 'Moved the ends of',
};

export function removeAnnotation(context: Context, { id }: CommandOf<'annotation.remove'>): Done {
  const found = existing(context, 'annotations', id);
  if (!found.ok) return found;
  removeMention(context, found.value);
  return ok(`Deleted ${quoted(found.value.selectors.quote.exact)}`);
}

/** Removes an annotation, its memos, and its claim when nothing else mentions it. */
export function removeMention(context: Context, annotation: Annotation): void {
  removeMemosOn(context, { kind: 'annotation', id: annotation.id });
  context.draft.remove('annotations', annotation.id);
  removeUnmentionedClaim(context, annotation.claimId);
}

function removeUnmentionedClaim(context: Context, claimId: string): void {
  const { draft } = context;
  if (draft.related('annotationsByClaim', claimId).length > 0) return;
  for (const link of draft.related('linksByClaim', claimId)) {
    removeMemosOn(context, { kind: 'link', id: link.id });
    draft.remove('links', link.id);
  }
  removeJudgementsOn(context, claimId);
  moveEventClaims(context, claimId, null);
  removeMemosOn(context, { kind: 'claim', id: claimId });
  draft.remove('claims', claimId);
}
