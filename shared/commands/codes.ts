import type { Code } from '#shared/model/codebook';
import { fail, ok, type Result } from '#shared/model/result';
import type { CommandOf } from './commands';
import { defined, existing, missing, quoted, taken, type Context, type Done } from './context';
import { removeMemosOn } from './memos';

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
  return ok(`Edited the code ${quoted(code.name)}`);
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
  removeMemosOn(context, { kind: 'code', id });
  draft.remove('codes', id);
  return ok(`Removed the code ${quoted(found.value.name)}`);
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
