/** One mention made two, and several made one. */
import type { Annotation } from '#shared/model/annotation';
import { fail, ok } from '#shared/model/result';
import type { CommandOf } from './commands';
import { existing, quoted, stamp, taken, type Context, type Done } from './context';
import { moveMemos } from './memos';

export function splitAnnotation(context: Context, command: CommandOf<'annotation.split'>): Done {
  const { id, newId, selectors, newSelectors } = command;
  const found = existing(context, 'annotations', id);
  if (!found.ok) return found;
  const clash = taken(context, 'annotations', newId);
  if (clash !== null) return clash;
  if (selectors.position.end > newSelectors.position.start)
    return fail('parts-overlap', 'The first part has to end before the second begins.');
  const { draft, at } = context;
  draft.put('annotations', { ...found.value, selectors, orphaned: false, modified: at });
  draft.put('annotations', {
    ...found.value,
    ...stamp(context),
    id: newId,
    selectors: newSelectors,
    orphaned: false,
  });
  return ok(`Split ${quoted(found.value.selectors.quote.exact)}`);
}

export function mergeAnnotations(context: Context, command: CommandOf<'annotation.merge'>): Done {
  const { id, fromIds, selectors } = command;
  const into = existing(context, 'annotations', id);
  if (!into.ok) return into;
  const { articleId, claimId } = into.value;
  const from: Annotation[] = [];
  for (const fromId of new Set(fromIds)) {
    const found = existing(context, 'annotations', fromId);
    if (!found.ok) return found;
    if (fromId === id) return fail('same-annotation', 'A mention cannot be merged into itself.');
    if (found.value.articleId !== articleId || found.value.claimId !== claimId)
      return fail('not-together', 'Only mentions of one claim in one article can be merged.');
    from.push(found.value);
  }
  const { draft, at } = context;
  const codeIds = [...new Set([into.value, ...from].flatMap((annotation) => annotation.codeIds))];
  draft.put('annotations', { ...into.value, selectors, codeIds, orphaned: false, modified: at });
  for (const { id: fromId } of from) {
    moveMemos(context, { kind: 'annotation', id: fromId }, { kind: 'annotation', id });
    draft.remove('annotations', fromId);
  }
  return ok(`Merged ${from.length + 1} mentions into ${quoted(selectors.quote.exact)}`);
}
