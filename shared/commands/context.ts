import type { Rows, TableName } from '#shared/model/project';
import { fail, ok, type Result } from '#shared/model/result';
import type { Draft } from './draft';

/** What every command has at hand: the draft to change, who acts, and when. */
export type Context = { readonly draft: Draft; readonly coderId: string; readonly at: string };

/** The line for the history, or why the command cannot be carried out. */
export type Done = Result<string>;

const words: { readonly [T in TableName]: string } = {
  info: 'project',
  articles: 'article',
  annotations: 'annotation',
  claims: 'claim',
  codes: 'code',
  coders: 'coder',
  sources: 'evidence source',
  links: 'evidence link',
  memos: 'memo',
  cells: 'judgement of a cell',
  events: 'event',
  snapshots: 'snapshot of a comparison',
};

export function existing<T extends TableName>({ draft }: Context, table: T, id: string): Result<Rows[T]> {
  const row = draft.get(table, id);
  return row === undefined ? fail('not-found', `There is no ${words[table]} "${id}" in this project.`) : ok(row);
}

/** Null when no row has that id yet, else the failure to answer with. */
export function taken({ draft }: Context, table: TableName, id: string): Result<never> | null {
  return draft.get(table, id) === undefined
    ? null
    : fail('id-taken', `There is already a ${words[table]} with the id "${id}".`);
}

/** Null when every id is a row of the table, else the failure to answer with. */
export function missing(context: Context, table: TableName, ids: readonly string[]): Result<never> | null {
  for (const id of ids) {
    const row = existing(context, table, id);
    if (!row.ok) return row;
  }
  return null;
}

export const stamp = ({ coderId, at }: Context) => ({ coderId, created: at, modified: at });

/** A statement or title short enough for one line of the history. */
export function quoted(text: string): string {
  return text.length <= 60 ? `“${text}”` : `“${text.slice(0, 59).trimEnd()}…”`;
}

/** Without the keys that are undefined: a partial edit that names a key gives it a value. */
export function defined<T extends object>(partial: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
