/** What a change did to codes, in words and values. */
import type { ChangeOf } from '#shared/model/change';
import type { Code } from '#shared/model/codebook';

export type Difference = {
  readonly codeId: string;
  readonly name: string;
  /** What became different: `definition`, `added`. */
  readonly word: string;
  readonly field: keyof Code | null;
  /** Null where there is nothing to show. */
  readonly before: string | null;
  readonly after: string | null;
};

const words: Readonly<Record<Exclude<keyof Code, 'id'>, string>> = {
  name: 'name',
  group: 'group',
  parentId: 'below',
  definition: 'definition',
  include: 'when to use it',
  exclude: 'when not to',
  example: 'example',
  colour: 'colour',
  mark: 'mark',
  key: 'key',
  order: 'place among its neighbours',
  retired: 'retired',
};
export const fieldWords = words;

/** Whether the entry is about the code: it changes it, or names it as what was moved. */
export const concerns = (changes: readonly ChangeOf<'codes'>[], label: string, codeId: string): boolean =>
  changes.some(
    ({ before, after }) =>
      (after ?? before)?.id === codeId &&
      (differences([{ table: 'codes', before, after }], codeId).length > 0 ||
        label.includes(`“${(after ?? before)?.name.slice(0, 50) ?? ''}`)),
  );

/** Of one code, or of all with null. That neighbours were numbered anew is no difference to people. */
export function differences(changes: readonly ChangeOf<'codes'>[], codeId: string | null): Difference[] {
  return changes.flatMap(({ before, after }): Difference[] => {
    const code = after ?? before;
    if (code === null || (codeId !== null && code.id !== codeId)) return [];
    const plain = { codeId: code.id, name: code.name, field: null, before: null, after: null };
    if (before === null) return [{ ...plain, word: 'added' }];
    if (after === null) return [{ ...plain, word: 'gone' }];
    return (Object.keys(words) as (keyof typeof words)[])
      .filter((field) => field !== 'order' && before[field] !== after[field])
      .map((field) => ({
        codeId: code.id,
        name: code.name,
        word: words[field],
        field,
        before: valueOf(before, field),
        after: valueOf(after, field),
      }));
  });
}

function valueOf(code: Code, field: Exclude<keyof Code, 'id'>): string {
  const value = code[field];
  if (value === null) return field === 'parentId' ? 'the top' : 'none';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
