/** Where a mention begins and ends: moved, split at a place, made one with its neighbours. */
import type { TextRange } from '#shared/anchoring/anchor';
import { describeRange } from '#shared/anchoring/describe-range';
import { segmentAt } from '#shared/anchoring/text-segments';
import { movedWords } from '#shared/commands/moved-end';
import type { Annotation } from '#shared/model/annotation';
import { firstStatement } from '#shared/model/first-statement';
import { fail, type Result } from '#shared/model/result';
import { newId } from './coding';
import type { ProjectClient } from './project-client';

/** The claim's statement follows while it is the passage's own words: nobody has worded it. One step of undo. */
export function setRange(client: ProjectClient, id: string, text: string, { start, end }: TextRange): Result<void> {
  const selectors = describeRange(text, start, end);
  const edit = { type: 'annotation.edit', id, set: { selectors, orphaned: false } } as const;
  const mention = client.project.get('annotations', id);
  const statement = firstStatement(selectors.quote.exact);
  if (mention === undefined || statement === '' || !isUnworded(client, mention)) return client.do(edit);
  return client.do({
    type: 'batch',
    label: movedWords(mention, { selectors }),
    commands: [edit, { type: 'claim.edit', id: mention.claimId, statement }],
  });
}

/** Whether the statement is the mention's own words and those of no other. */
function isUnworded({ project }: ProjectClient, mention: Annotation): boolean {
  const statement = project.get('claims', mention.claimId)?.statement;
  const says = ({ selectors }: Annotation): boolean => firstStatement(selectors.quote.exact) === statement;
  const others = project.related('annotationsByClaim', mention.claimId).filter(({ id }) => id !== mention.id);
  return says(mention) && !others.some(says);
}

/** The two parts that a range falls into at `offset`, at the nearest border of a word; null when one would be empty. */
export function partsAt(text: string, range: TextRange, offset: number): [TextRange, TextRange] | null {
  const word = offset > range.start && offset < range.end ? segmentAt(text, offset, 'word') : null;
  const inside = word !== null && word.content && word.start < offset;
  const at = inside ? (offset - word.start <= word.end - offset ? word.start : word.end) : offset;
  const first = text.slice(range.start, at).trimEnd();
  const second = text.slice(at, range.end).trimStart();
  if (at <= range.start || at >= range.end || first === '' || second === '') return null;
  return [
    { start: range.start, end: range.start + first.length },
    { start: range.end - second.length, end: range.end },
  ];
}

/** Gives the id of the second part. */
export function splitMention(client: ProjectClient, mention: Annotation, text: string, offset: number): Result<string> {
  const parts = mention.orphaned ? null : partsAt(text, mention.selectors.position, offset);
  if (parts === null) return fail('not-inside', 'Put the caret inside the claim, between two of its words.');
  const [first, second] = parts;
  const id = newId();
  const done = client.do({
    type: 'annotation.split',
    id: mention.id,
    newId: id,
    selectors: describeRange(text, first.start, first.end),
    newSelectors: describeRange(text, second.start, second.end),
  });
  return done.ok ? { ok: true, value: id } : done;
}

/** Other mentions of the same claim that overlap it or follow one another with nothing but marks and blanks between. */
export function neighboursOf(client: ProjectClient, mention: Annotation, text: string): Annotation[] {
  const all = client.project
    .related('annotationsByClaim', mention.claimId)
    .filter(({ articleId, orphaned }) => articleId === mention.articleId && !orphaned)
    .sort((a, b) => a.selectors.position.start - b.selectors.position.start);
  let group: Annotation[] = [];
  let reach = -1;
  for (const other of all) {
    const { start, end } = other.selectors.position;
    if (reach >= 0 && start > reach && /[\p{L}\p{N}]/u.test(text.slice(reach, start))) {
      if (group.includes(mention)) break;
      group = [];
      reach = -1;
    }
    group.push(other);
    reach = Math.max(reach, end);
  }
  return group.includes(mention) ? group.filter((other) => other !== mention) : [];
}

/** One mention over all of them. */
export function mergeMentions(
  client: ProjectClient,
  mention: Annotation,
  others: readonly Annotation[],
  text: string,
): Result<void> {
  const positions = [mention, ...others].map(({ selectors }) => selectors.position);
  const start = Math.min(...positions.map((position) => position.start));
  const end = Math.max(...positions.map((position) => position.end));
  return client.do({
    type: 'annotation.merge',
    id: mention.id,
    fromIds: others.map(({ id }) => id),
    selectors: describeRange(text, start, end),
  });
}
