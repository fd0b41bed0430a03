/**
 * The whole project as one sealed file, and the place in the journal up to which it holds everything.
 *
 *   {"format":"warrant-project","version":1,"tables":{"info":[…],"articles":[…],…},"journal":{…},"sum":"…"}
 *
 * Writing goes by slices of rows, so that other work gets its turn between them. Rows are values that nobody
 * changes, so a list of references to them is a still picture of the project however long the writing takes.
 */
import { z } from 'zod';
import { migratedTables } from '#shared/migrate/index';
import { projectRowsSchema, schemaVersion, tableNames, type ProjectRows } from '#shared/model/project';
import { fail, ok, type Result } from '#shared/model/result';
import { journalStart, type JournalEnd } from './journal-scan';
import { parsedJson } from './json';
import { unsealed } from './seal';

export type Snapshot = {
  /** The schema version that it was written with. */
  readonly version: number;
  readonly rows: ProjectRows;
  readonly journal: JournalEnd;
};

const headSchema = z.object({
  format: z.literal('warrant-project'),
  version: z.int().min(1),
  tables: z.unknown(),
  journal: z.strictObject({
    seq: z.int().min(0),
    bytes: z.int().min(0),
    sum: z.string().length(journalStart.sum.length),
  }),
});

/** About a millisecond of work. */
const rowsASlice = 250;

/** The text but for its closing brace. `journal` is asked for last: by then the lines it speaks of are on the disk. */
export async function* snapshotPieces(rows: ProjectRows, journal: () => Promise<JournalEnd>): AsyncGenerator<string> {
  let text = `{"format":"warrant-project","version":${schemaVersion},"tables":{`;
  for (const [index, table] of tableNames.entries()) {
    const all = rows[table];
    text += `${index === 0 ? '' : ','}\n"${table}":[`;
    for (let from = 0; from < all.length; from += rowsASlice) {
      const slice = all.slice(from, from + rowsASlice).map((row) => `\n${JSON.stringify(row)}`);
      yield `${text}${from === 0 ? '' : ','}${slice.join(',')}`;
      text = '';
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    text += ']';
  }
  yield `${text}},\n"journal":${JSON.stringify(await journal())}`;
}

/** A snapshot from a file's bytes; failures say what is wrong with it in a clause. */
export function snapshotFrom(bytes: Buffer): Result<Snapshot> {
  const version = Number(versionPattern.exec(bytes.toString('latin1', 0, 200))?.[1] ?? schemaVersion);
  if (version > schemaVersion) return newerSnapshotFrom(bytes, version);
  const text = unsealed(bytes);
  if (!text.ok) return text;
  const json = parsedJson(text.value);
  if (!json.ok) return json;
  const head = headSchema.safeParse(json.value);
  if (!head.success) return fail('damaged', `it is not a project: ${z.prettifyError(head.error)}`);
  const { tables, journal } = head.data;
  const rows = projectRowsSchema.safeParse(migratedTables(tables, version));
  return rows.success
    ? ok({ version, rows: rows.data, journal })
    : fail('damaged', z.prettifyError(rows.error).slice(0, 500));
}

const versionPattern = /^\{"format":"warrant-project","version":(\d{1,9}),/;

/** A newer Warrant may seal its files in another way and know more of a row than this one: what is known is read. */
function newerSnapshotFrom(bytes: Buffer, version: number): Result<Snapshot> {
  const json = parsedJson(bytes.toString('utf8'));
  const head = json.ok ? headSchema.safeParse(json.value) : null;
  const first = projectRowsSchema.safeParse(head?.data?.tables);
  const rows = first.success
    ? first
    : projectRowsSchema.safeParse(withoutUnknown(head?.data?.tables, first.error.issues));
  if (head?.success === true && rows.success) return ok({ version, rows: rows.data, journal: head.data.journal });
  return fail('newer-version', `it says that a newer Warrant wrote it (project version ${version}), or it is damaged`);
}

/** Without the keys that the schema found and does not know. */
function withoutUnknown(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = issue.path.reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
      value,
    );
    if (typeof holder === 'object' && holder !== null)
      for (const key of issue.keys) Reflect.deleteProperty(holder, key);
  }
  return value;
}
