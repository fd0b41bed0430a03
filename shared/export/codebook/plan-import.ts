/** What the codes of a file would add to a project's codebook and change in it; nothing is changed here. */
import { freeSign, type Code, type CodeSign } from '#shared/model/codebook';
import type { ProjectReader } from '#shared/model/project-state';
import { guidOf } from '../guid';
import type { FileCode, FileCodebook } from './file-code';

type Field = Exclude<keyof Code, 'id'>;

/** The shape of the commands `code.add` and `code.edit`. */
type CodebookStep =
  | { readonly type: 'code.add'; readonly code: Code }
  | { readonly type: 'code.edit'; readonly id: string; readonly set: Partial<Omit<Code, 'id'>> };

type CodeChange = {
  readonly code: Code;
  readonly after: Code;
  /** What becomes different, in the order of the code's fields. */
  readonly fields: readonly Field[];
};

export type CodebookImport = {
  readonly added: readonly Code[];
  readonly changed: readonly CodeChange[];
  /** Codes that are here already, just so. */
  readonly same: number;
  readonly remarks: readonly string[];
  /** In an order in which each can be carried out. */
  readonly steps: readonly CodebookStep[];
};

/**
 * A code of the file is one of the project's when it has its id, its GUID, or else its name. `update` false: those stay
 * as they are, and only new codes come in.
 */
export function planCodebookImport(
  project: ProjectReader,
  { codes, remarks }: FileCodebook,
  { newId, update }: { readonly newId: () => string; readonly update: boolean },
): CodebookImport {
  const said = [...remarks];
  const here = [...project.all('codes')];
  const matched = matches(here, codes);
  const twice =
    codes.length - new Set([...matched.values()]).size - codes.filter(({ ref }) => !matched.has(ref)).length;
  if (twice > 0) said.push(`${twice} that the file names twice, left out the second time.`);
  const idOf = new Map<string, string>();
  const rest: FileCode[] = [];
  const taken = new Set(here.map(({ id }) => id));
  const met = new Set<string>();
  for (const code of codes) {
    const known = matched.get(code.ref);
    const id = known ?? (code.id !== null && !taken.has(code.id) ? code.id : newId());
    idOf.set(code.ref, id);
    if (met.has(id)) continue;
    met.add(id);
    taken.add(id);
    rest.push(code);
  }

  const final = new Map(here.map((code) => [code.id, code]));
  const placed = treeOf(rest, idOf, said);
  const signs: CodeSign[] = [...here];
  for (const [index, { ref, fields }] of rest.entries()) {
    const id = idOf.get(ref) ?? '';
    const before = final.get(id);
    if (before !== undefined && !update) continue;
    const base = before ?? { ...blank, id, ...freeSign(signs, fields), order: index + 1 };
    const parentId = placed.get(ref);
    const after = { ...base, ...fields, parentId: parentId === undefined ? base.parentId : parentId };
    signs.push(after);
    final.set(id, after);
  }
  breakLoops(final, said);
  settleKeys(final, new Map(here.map((code) => [code.id, code])), said);

  const added = [...final.values()].filter(({ id }) => project.get('codes', id) === undefined);
  const changed = here.flatMap((code): CodeChange[] => {
    const after = final.get(code.id) ?? code;
    const fields = fieldNames.filter((field) => code[field] !== after[field]);
    return fields.length === 0 ? [] : [{ code, after, fields }];
  });
  return {
    added,
    changed,
    same: met.size - added.length - changed.length,
    remarks: said,
    steps: stepsOf(added, changed),
  };
}

const fieldNames = [
  'name',
  'group',
  'parentId',
  'definition',
  'include',
  'exclude',
  'example',
  'colour',
  'mark',
  'key',
  'order',
  'retired',
] as const satisfies readonly Field[];

const blank: Omit<Code, 'id'> = {
  name: '',
  group: 'theme',
  parentId: null,
  definition: '',
  include: '',
  exclude: '',
  example: '',
  colour: 'grey',
  mark: 'bar',
  key: null,
  order: 0,
  retired: false,
};

/** Ids of the project's codes by what names them in the file. */
function matches(here: readonly Code[], codes: readonly FileCode[]): Map<string, string> {
  const ids = new Set(here.map(({ id }) => id));
  const byGuid = new Map(here.map(({ id }) => [guidOf(id), id]));
  const byName = new Map<string, string | null>();
  for (const { id, name } of here) byName.set(key(name), byName.has(key(name)) ? null : id); // null: which one is open
  const matched = new Map<string, string>();
  for (const { ref, id, guid, fields } of codes) {
    const found =
      (id !== null && ids.has(id) ? id : undefined) ??
      (guid === null ? undefined : byGuid.get(guid)) ??
      byName.get(key(fields.name));
    if (found !== undefined && found !== null) matched.set(ref, found);
  }
  return matched;
}
const key = (name: string): string => name.toLowerCase();

/** Ids of the codes above, by ref; undefined where the file has no tree. */
function treeOf(
  codes: readonly FileCode[],
  idOf: ReadonlyMap<string, string>,
  said: string[],
): Map<string, string | null | undefined> {
  const placed = new Map<string, string | null | undefined>();
  for (const { ref, parentRef, fields } of codes) {
    const parentId = parentRef == null ? parentRef : (idOf.get(parentRef) ?? null);
    if (parentId !== null && parentId === idOf.get(ref))
      said.push(`“${fields.name}” stands below itself in the file; put at the top.`);
    placed.set(ref, parentId === idOf.get(ref) ? null : parentId);
  }
  return placed;
}

function breakLoops(codes: Map<string, Code>, said: string[]): void {
  for (const code of codes.values()) {
    const above = new Set([code.id]);
    for (let at = code.parentId; at !== null; at = codes.get(at)?.parentId ?? null) {
      if (!above.has(at)) {
        above.add(at);
        continue;
      }
      codes.set(code.id, { ...code, parentId: null });
      said.push(`“${code.name}” would stand below itself; put at the top.`);
      break;
    }
  }
}

/** A key stands for one code: those that had theirs keep it. */
function settleKeys(codes: Map<string, Code>, before: ReadonlyMap<string, Code>, said: string[]): void {
  const owners = new Map<string, Code>();
  const kept = (code: Code): boolean => before.get(code.id)?.key === code.key;
  for (const code of [...codes.values()].sort((a, b) => Number(kept(b)) - Number(kept(a)))) {
    if (code.key === null || code.retired) continue;
    const owner = owners.get(code.key);
    if (owner === undefined) owners.set(code.key, code);
    else {
      codes.set(code.id, { ...code, key: null });
      said.push(`“${code.name}” comes without its key ${code.key}, which stands for “${owner.name}”.`);
    }
  }
}

/** Keys and places are given back first, so that codes may swap them; a code comes after the one above it. */
function stepsOf(added: readonly Code[], changed: readonly CodeChange[]): CodebookStep[] {
  const freed = changed.flatMap(({ code, fields }): CodebookStep[] => {
    const set = {
      ...(fields.includes('key') && code.key !== null && { key: null }),
      ...(fields.includes('parentId') && code.parentId !== null && { parentId: null }),
    };
    return Object.keys(set).length === 0 ? [] : [{ type: 'code.edit', id: code.id, set }];
  });
  const adds = added.map((code): CodebookStep => ({ type: 'code.add', code: { ...code, parentId: null } }));
  const moves = added
    .filter(({ parentId }) => parentId !== null)
    .map(({ id, parentId }): CodebookStep => ({ type: 'code.edit', id, set: { parentId } }));
  const edits = changed.map(({ code, after, fields }): CodebookStep => {
    const set = Object.fromEntries(fields.map((field) => [field, after[field]]));
    return { type: 'code.edit', id: code.id, set };
  });
  return [...freed, ...adds, ...moves, ...edits];
}
