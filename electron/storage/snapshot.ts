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
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { migratedRow } from '#shared/migrate/index';
import { changeSchema, type Change } from '#shared/model/change';
import { schemaVersion, tableNames, type ProjectRows } from '#shared/model/project';
import { ProjectState } from '#shared/model/project-state';
import { fail, ok, type Result } from '#shared/model/result';
import { ValuePool } from '#shared/model/value-pool';
import { noSum } from './journal-line';
import { noneChecked, type CheckedSnapshots } from './checked-snapshots';
import type { JournalEnd } from './journal-scan';
import { parsedJson } from './json';
import { blocksOfLines, bytesAtHand, type Source } from './lines-of-file';
import { checkSeal } from './seal';
import { nextTurn } from './turn';

export type Snapshot = {
  /** The schema version that it was written with. */
  readonly version: number;
  readonly project: ProjectState;
  readonly journal: JournalEnd;
};

const rowsASlice = 250;
/** Read in a millisecond or two. */
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

/** A snapshot whose seal holds; its rows are read when they are asked for. */
export type SealedSnapshot = {
  readonly source: Source;
  readonly version: number;
  /** Bytes of its body. */
  readonly end: number;
  readonly sum: string;
};

/** Failures say what is wrong with it in a clause. `hear` as in `checkSeal`. */
export async function sealedSnapshot(
  source: Source,
  size: number,
  hear?: (block: Buffer) => void,
): Promise<Result<SealedSnapshot>> {
  const head = await source.read(0, headBytes);
  const version = Number(headPattern.exec(head.toString('latin1'))?.[1] ?? schemaVersion);
  // A newer Warrant may seal its files in another way: what can be read of it is read.
  if (version > schemaVersion) return ok({ source, version, end: size, sum: '' });
  const seal = await checkSeal(source, size, hear);
  return seal.ok ? ok({ source, version, ...seal.value }) : seal;
}

/** A snapshot from a file's bytes; failures say what is wrong with it in a clause. */
export async function snapshotFrom(bytes: Buffer, checked: CheckedSnapshots = noneChecked): Promise<Result<Snapshot>> {
  const sealed = await sealedSnapshot(bytesAtHand(bytes), bytes.length);
  return sealed.ok ? snapshotOf(sealed.value, checked) : sealed;
}

export async function snapshotOf(
  sealed: SealedSnapshot,
  checked: CheckedSnapshots = noneChecked,
): Promise<Result<Snapshot>> {
  const { version, sum } = sealed;
  if (version === schemaVersion && checked.has(sum)) return readRows(sealed, addTrusted());
  let same = version === schemaVersion;
  const read = await readRows(sealed, (rows, project) => {
    const changes = changesFrom(rows, version);
    if (!changes.ok) return changes;
    same &&= changes.value.every(({ after }, at) => isDeepStrictEqual(after, rows[at]?.row));
    return ok(project.apply(changes.value));
  });
  if (read.ok && same) checked.add(sum);
  if (read.ok || version <= schemaVersion) return read;
  return fail('newer-version', `it says that a newer Warrant wrote it (project version ${version}), or it is damaged`);
}

const headBytes = 200;
const headPattern = /^\{"format":"warrant-project","version":(\d{1,9}),/;
export const tablePattern = /^"(\w+)":\[$/;
const journalStart = '"journal":';
const journalSchema = z.strictObject({
  seq: z.int().min(0),
  bytes: z.int().min(0),
  sum: z.string().length(noSum.length),
});

/** The place in the journal that the line of a snapshot says; null when it is none. */
export function journalIn(line: string): JournalEnd | null {
  if (!line.startsWith(journalStart)) return null;
  const end = parsedJson(line.slice(journalStart.length).replace(/,$/, ''));
  return (end.ok ? journalSchema.safeParse(end.value).data : null) ?? null;
}

type FoundRow = { readonly table: string; readonly row: unknown };
type AddRows = (rows: readonly FoundRow[], project: ProjectState) => Result<void>;

/** Adds rows that were checked before, as they stand. */
function addTrusted(): AddRows {
  const pool = new ValuePool();
  return (rows, project) => {
    const tables: Record<string, unknown[]> = {};
    for (const { table, row } of rows) (tables[table] ??= []).push(row);
    return ok(project.add(pool.share(tables as Partial<ProjectRows>)));
  };
}

async function readRows({ source, version, end, sum }: SealedSnapshot, add: AddRows): Promise<Result<Snapshot>> {
  const project = new ProjectState();
  const whole = createHash('sha256');
  let table = '';
  let journal: JournalEnd | null = null;
  for await (const block of blocksOfLines(source, end, bytesASlice)) {
    whole.update(block);
    const rows: FoundRow[] = [];
    for (const line of block.toString('utf8').split('\n')) {
      if (line.startsWith('{"format"')) continue;
      if (line.startsWith('{')) {
        const row = parsedJson(line.endsWith(',') ? line.slice(0, -1) : line);
        if (!row.ok) return row;
        rows.push({ table, row: row.value });
      } else if (line.startsWith(journalStart)) {
        journal = journalIn(line);
      } else table = tablePattern.exec(line.replace(/^,/, ''))?.[1] ?? table;
    }
    const added = add(rows, project);
    if (!added.ok) return added;
    await nextTurn();
  }
  // What was read here must be what the seal was found to hold for.
  if (sum !== '' && whole.digest('hex') !== sum) return fail('damaged', 'it was changed while it was read');
  if (journal === null || project.count('info') !== 1) return fail('damaged', 'it is not a Warrant project');
  return ok({ version, project, journal });
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
