/**
 * A change to one row: what it was and what it becomes; null stands for "no such row".
 *
 * Every command comes down to a list of these. The inverse of any command is then the same list backwards with
 * `before` and `after` swapped: undo, redo, replay after a crash and what the window is told are one mechanism.
 */
import { z } from 'zod';
import { rowSchemas, type Rows, type TableName } from './project';

export type ChangeOf<T extends TableName> = {
  readonly table: T;
  readonly before: Rows[T] | null;
  readonly after: Rows[T] | null;
};
export type Change = { [T in TableName]: ChangeOf<T> }[TableName];

const beforeAndAfter = <S extends z.ZodType>(row: S) => ({ before: row.nullable(), after: row.nullable() });

export const changeSchema = z.discriminatedUnion('table', [
  z.strictObject({ table: z.literal('info'), ...beforeAndAfter(rowSchemas.info) }),
  z.strictObject({ table: z.literal('articles'), ...beforeAndAfter(rowSchemas.articles) }),
  z.strictObject({ table: z.literal('annotations'), ...beforeAndAfter(rowSchemas.annotations) }),
  z.strictObject({ table: z.literal('claims'), ...beforeAndAfter(rowSchemas.claims) }),
  z.strictObject({ table: z.literal('codes'), ...beforeAndAfter(rowSchemas.codes) }),
  z.strictObject({ table: z.literal('coders'), ...beforeAndAfter(rowSchemas.coders) }),
  z.strictObject({ table: z.literal('sources'), ...beforeAndAfter(rowSchemas.sources) }),
  z.strictObject({ table: z.literal('links'), ...beforeAndAfter(rowSchemas.links) }),
  z.strictObject({ table: z.literal('memos'), ...beforeAndAfter(rowSchemas.memos) }),
  z.strictObject({ table: z.literal('cells'), ...beforeAndAfter(rowSchemas.cells) }),
  z.strictObject({ table: z.literal('events'), ...beforeAndAfter(rowSchemas.events) }),
  z.strictObject({ table: z.literal('snapshots'), ...beforeAndAfter(rowSchemas.snapshots) }),
]) satisfies z.ZodType<Change>;

/** The list that takes back `changes`. */
export function inverseOf(changes: readonly Change[]): Change[] {
  return changes.map(swapped).reverse();
}

/** What lists of changes come to, made one after the other. */
export class NetChange {
  readonly #rows = new Map<string, Change>();

  add(changes: readonly Change[]): void {
    for (const change of changes) {
      const key = `${change.table}/${(change.before ?? change.after)?.id}`;
      const earlier = this.#rows.get(key);
      // Both are changes to one row of one table, which the compiler cannot see.
      this.#rows.set(key, earlier === undefined ? change : ({ ...earlier, after: change.after } as Change));
    }
  }

  /** Each row once; those that end as they began are left out. */
  changes(): Change[] {
    return [...this.#rows.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  }
}

const swapped = <C extends Change>(change: C): C => ({ ...change, before: change.after, after: change.before });
