import { bySibling, type Code } from '#shared/model/codebook';
import { fail, ok, type Result } from '#shared/model/result';
import { moveCells, removeCellsOf } from './cells';
import type { CommandOf } from './commands';
import { defined, existing, missing, quoted, taken, type Context, type Done } from './context';
import { moveMemos, removeMemosOn } from './memos';

export function addCode(context: Context, { code }: CommandOf<'code.add'>): Done {
  const clash = taken(context, 'codes', code.id) ?? misplaced(context, code) ?? keyInUse(context, code);
  if (clash !== null) return clash;
  context.draft.put('codes', code);
  return ok(`Added the code ${quoted(code.name)}`);
}

export function editCode(context: Context, { id, set }: CommandOf<'code.edit'>): Done {
  const found = existing(context, 'codes', id);
  if (!found.ok) return found;
  const code: Code = { ...found.value, ...defined(set) };
  const clash = misplaced(context, code) ?? keyInUse(context, code);
  if (clash !== null) return clash;
  context.draft.put('codes', code);
  return ok(editLabel(found.value, code));
}

function editLabel(before: Code, after: Code): string {
  if (before.name !== after.name) return `Renamed the code ${quoted(before.name)} to ${quoted(after.name)}`;
  if (before.retired !== after.retired)
    return `${after.retired ? 'Retired the code' : 'Brought back the code'} ${quoted(after.name)}`;
  return `Edited the code ${quoted(after.name)}`;
}

/** Siblings are numbered from 1 again, those alone that stand elsewhere than before. */
export function moveCode(context: Context, { id, parentId, beforeId }: CommandOf<'code.move'>): Done {
  const { draft } = context;
  const found = existing(context, 'codes', id);
  if (!found.ok) return found;
  const code: Code = { ...found.value, parentId };
  const clash = misplaced(context, code);
  if (clash !== null) return clash;
  const siblings = siblingsBelow(context, parentId).filter((sibling) => sibling.id !== id);
  const at = beforeId === null ? siblings.length : siblings.findIndex((sibling) => sibling.id === beforeId);
  if (at === -1) return fail('no-sibling', 'The code to stand before is not at that place in the codebook.');
  siblings.splice(at, 0, code);
  for (const [index, sibling] of siblings.entries()) draft.put('codes', { ...sibling, order: index + 1 });
  return ok(`Moved the code ${quoted(code.name)}`);
}

/** Every mention of `fromIds` carries `id` instead, once; codes below them stand below `id`. */
export function mergeCodes(context: Context, { id, fromIds }: CommandOf<'code.merge'>): Done {
  const { draft } = context;
  const into = existing(context, 'codes', id);
  if (!into.ok) return into;
  if (fromIds.includes(id)) return fail('same-code', 'A code cannot be merged into itself.');
  const unknown = missing(context, 'codes', fromIds);
  if (unknown !== null) return unknown;
  const gone = new Set(fromIds);
  const place = (codeId: string): string => (gone.has(codeId) ? id : codeId);
  for (const fromId of gone) {
    for (const annotation of draft.related('annotationsByCode', fromId))
      draft.put('annotations', {
        ...annotation,
        codeIds: [...new Set(annotation.codeIds.map(place))],
        modified: context.at,
      });
    moveCells(context, fromId, id);
    moveMemos(context, { kind: 'code', id: fromId }, { kind: 'code', id });
  }
  // What stands above the code that stays cannot stand below it: it takes the place of the code that goes.
  const above = new Set(lineAbove(context, into.value));
  for (const code of [...draft.all('codes')]) {
    if (gone.has(code.id) || code.parentId === null || !gone.has(code.parentId)) continue;
    const parentId = code.id === id || above.has(code.id) ? firstLeft(context, code.parentId, gone) : id;
    draft.put('codes', { ...code, parentId });
  }
  for (const fromId of gone) draft.remove('codes', fromId);
  return ok(`Merged ${gone.size + 1} codes into ${quoted(into.value.name)}`);
}

/** The chosen mentions carry the new code, instead of the old one or besides it. */
export function splitCode(context: Context, { id, code, annotationIds, keep }: CommandOf<'code.split'>): Done {
  const { draft } = context;
  const found = existing(context, 'codes', id);
  if (!found.ok) return found;
  const added = addCode(context, { type: 'code.add', code });
  if (!added.ok) return added;
  for (const annotationId of annotationIds) {
    const annotation = existing(context, 'annotations', annotationId);
    if (!annotation.ok) return annotation;
    const { codeIds, selectors } = annotation.value;
    if (codeIds.includes(code.id)) continue; // named twice
    const at = codeIds.indexOf(id);
    if (at === -1)
      return fail(
        'other-code',
        `${quoted(selectors.quote.exact)} does not carry the code ${quoted(found.value.name)}.`,
      );
    const next = codeIds.toSpliced(keep ? at + 1 : at, keep ? 0 : 1, code.id);
    draft.put('annotations', { ...annotation.value, codeIds: next, modified: context.at });
  }
  return ok(`Split ${quoted(code.name)} off the code ${quoted(found.value.name)}`);
}

export function removeCode(context: Context, { id }: CommandOf<'code.remove'>): Done {
  const found = existing(context, 'codes', id);
  if (!found.ok) return found;
  const { draft } = context;
  for (const annotation of draft.related('annotationsByCode', id))
    draft.put('annotations', {
      ...annotation,
      codeIds: annotation.codeIds.filter((codeId) => codeId !== id),
      modified: context.at,
    });
  for (const code of draft.all('codes'))
    if (code.parentId === id) draft.put('codes', { ...code, parentId: found.value.parentId });
  removeCellsOf(context, { explanationId: id });
  removeMemosOn(context, { kind: 'code', id });
  draft.remove('codes', id);
  return ok(`Removed the code ${quoted(found.value.name)}`);
}

function siblingsBelow({ draft }: Context, parentId: string | null): Code[] {
  return [...draft.all('codes')].filter((code) => code.parentId === parentId).sort(bySibling);
}

/** Ids of the codes above it, the nearest first. */
function lineAbove({ draft }: Context, code: Code): string[] {
  const ids: string[] = [];
  for (let { parentId } = code; parentId !== null; parentId = draft.get('codes', parentId)?.parentId ?? null)
    ids.push(parentId);
  return ids;
}

/** The code, or the nearest one above it, that does not go; null for the top. */
function firstLeft({ draft }: Context, id: string, gone: ReadonlySet<string>): string | null {
  let left: string | null = id;
  while (left !== null && gone.has(left)) left = draft.get('codes', left)?.parentId ?? null;
  return left;
}

/** The tree stays a tree: the parent exists and is not the code itself or below it. */
function misplaced(context: Context, code: Code): Result<never> | null {
  for (let parentId = code.parentId; parentId !== null;) {
    if (parentId === code.id) return fail('code-loop', 'A code cannot stand below itself.');
    const unknown = missing(context, 'codes', [parentId]);
    if (unknown !== null) return unknown;
    parentId = context.draft.get('codes', parentId)?.parentId ?? null;
  }
  return null;
}

function keyInUse({ draft }: Context, code: Code): Result<never> | null {
  if (code.key === null || code.retired) return null;
  for (const other of draft.all('codes'))
    if (other.id !== code.id && other.key === code.key && !other.retired)
      return fail('key-taken', `The key ${code.key} already stands for ${quoted(other.name)}.`);
  return null;
}
