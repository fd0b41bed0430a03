/**
 * The whole project as one sealed file, and the place in the journal up to which it holds everything.
 *
 *   {"format":"warrant-project","version":1,"tables":{
 *   "info":[
 *   {"id":…}
 *   ],
 *   …
 *   },
 *   "journal":{"seq":…,"bytes":…,"sum":…},
 *   "sum":"…"}
 *
 * Plain JSON, and a row a line: it is written and read by slices of rows, so that other work gets its turn between
 * them however large the project is. While it is written, rows are values that nobody changes, so a list of
 * references to them is a still picture of the project.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { migratedRow } from '#shared/migrate/index';
import { changeSchema, type Change } from '#shared/model/change';
import { schemaVersion, tableNames, type ProjectRows } from '#shared/model/project';
import { ProjectState } from '#shared/model/project-state';
import { fail, ok, type Result } from '#shared/model/result';
import { noSum } from './journal-line';
import { noneChecked, type CheckedSnapshots } from './checked-snapshots';
import type { JournalEnd } from './journal-scan';
import { parsedJson } from './json';
import { unsealed } from './seal';
import { nextTurn } from './turn';

export type Snapshot = {
  /** The schema version that it was written with. */
  readonly version: number;
  readonly project: ProjectState;
  readonly journal: JournalEnd;
};

const rowsASlice = 250;
const bytesASlice = 128 << 10;

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
      await nextTurn();
    }
    text += '\n]';
  }
  yield `${text}\n},\n"journal":${JSON.stringify(await journal())}`;
}

/** A snapshot from a file's bytes; failures say what is wrong with it in a clause. */
export async function snapshotFrom(bytes: Buffer, checked: CheckedSnapshots = noneChecked): Promise<Result<Snapshot>> {
  const version = Number(headPattern.exec(bytes.toString('latin1', 0, 200))?.[1] ?? schemaVersion);
  if (version <= schemaVersion) {
    const body = await unsealed(bytes);
    if (!body.ok) return body;
    const { sum } = body.value;
    if (version === schemaVersion && checked.has(sum)) return readRows(body.value.body, version, addTrusted);
    let same = version === schemaVersion;
    const read = await readRows(body.value.body, version, (rows, project) => {
      const changes = changesFrom(rows, version);
      if (!changes.ok) return changes;
      same &&= changes.value.every(({ after }, at) => isDeepStrictEqual(after, rows[at]?.row));
      return ok(project.apply(changes.value));
    });
    if (read.ok && same) checked.add(sum);
    return read;
  }
  // A newer Warrant may seal its files in another way: what can be read of it is read.
  const read = await readRows(bytes, version, (rows, project) => {
    const changes = changesFrom(rows, version);
    return changes.ok ? ok(project.apply(changes.value)) : changes;
  });
  if (read.ok) return read;
  return fail('newer-version', `it says that a newer Warrant wrote it (project version ${version}), or it is damaged`);
}

const headPattern = /^\{"format":"warrant-project","version":(\d{1,9}),/;
const tablePattern = /^"(\w+)":\[$/;
const journalStart = '"journal":';
const journalSchema = z.strictObject({
  seq: z.int().min(0),
  bytes: z.int().min(0),
  sum: z.string().length(noSum.length),
});

type FoundRow = { readonly table: string; readonly row: unknown };
type AddRows = (rows: readonly FoundRow[], project: ProjectState) => Result<void>;

/** Rows that were checked before, as they stand. */
const addTrusted: AddRows = (rows, project) => {
  const tables: Record<string, unknown[]> = {};
  for (const { table, row } of rows) (tables[table] ??= []).push(row);
  return ok(project.add(tables as Partial<ProjectRows>));
};

async function readRows(body: Buffer, version: number, add: AddRows): Promise<Result<Snapshot>> {
  const project = new ProjectState();
  let table = '';
  let journal: JournalEnd | null = null;
  for (const lines of slicesOfLines(body)) {
    const rows: FoundRow[] = [];
    for (const line of lines) {
      if (line.startsWith('{"format"')) continue;
      if (line.startsWith('{')) {
        const row = parsedJson(line.endsWith(',') ? line.slice(0, -1) : line);
        if (!row.ok) return row;
        rows.push({ table, row: row.value });
      } else if (line.startsWith(journalStart)) {
        const end = parsedJson(line.slice(journalStart.length).replace(/,$/, ''));
        journal = (end.ok ? journalSchema.safeParse(end.value).data : null) ?? null;
      } else table = tablePattern.exec(line.replace(/^,/, ''))?.[1] ?? table;
    }
    const added = add(rows, project);
    if (!added.ok) return added;
    await nextTurn();
  }
  if (journal === null || project.count('info') !== 1) return fail('damaged', 'it is not a Warrant project');
  return ok({ version, project, journal });
}

/** Some lines at a time, so many as make about `bytesASlice`. */
function* slicesOfLines(body: Buffer): Generator<string[]> {
  for (let from = 0; from < body.length;) {
    const newline = body.indexOf(10, from + bytesASlice);
    const end = newline === -1 ? body.length : newline;
    yield body.toString('utf8', from, end).split('\n');
    from = end + 1;
  }
}

function changesFrom(rows: readonly { table: string; row: unknown }[], version: number): Result<Change[]> {
  const added = rows.map(({ table, row }) => ({ table, before: null, after: migratedRow(table, row, version) }));
  const changes = changesSchema.safeParse(added);
  if (changes.success) return ok(changes.data);
  if (version <= schemaVersion) return fail('damaged', z.prettifyError(changes.error).slice(0, 500));
  const known = changesSchema.safeParse(withoutUnknown(added, changes.error.issues));
  return known.success ? ok(known.data) : fail('damaged', z.prettifyError(known.error).slice(0, 500));
}

const changesSchema = z.array(changeSchema);

/** What a newer Warrant knows of rows, and tables that only it has, left out. */
function withoutUnknown(
  changes: { table: string; before: null; after: unknown }[],
  issues: readonly z.core.$ZodIssue[],
): unknown[] {
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = issue.path.reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
      changes,
    );
    if (typeof holder === 'object' && holder !== null)
      for (const key of issue.keys) Reflect.deleteProperty(holder, key);
  }
  return changes.filter(({ table }) => tableNames.some((name) => name === table));
}
