/**
 * The project as its files tell it: the newest good snapshot that belongs to the journal, and the lines after it.
 * Nothing on the disk is changed here.
 */
import { isDeepStrictEqual } from 'node:util';
import { basename } from 'node:path';
import type { Change } from '#shared/model/change';
import { schemaVersion } from '#shared/model/project';
import { ProjectState } from '#shared/model/project-state';
import { fail, ok, type Result } from '#shared/model/result';
import { backupPaths } from './backups';
import { noneChecked, type CheckedSnapshots } from './checked-snapshots';
import { diskFailure, reasonOf } from './disk-failure';
import type { FileIdentity, FileSystem, OpenFile } from './file-system';
import { entryOf, headOf } from './journal-line';
import { journalStart, linesOf, scanJournal, type JournalEnd, type JournalScan } from './journal-scan';
import { journalPath, snapshotPath } from './paths';
import { FirstSightReader, type FirstSight } from './first-sight';
import { sealedSnapshot, snapshotOf, type SealedSnapshot, type Snapshot } from './snapshot';
import type { KnownSnapshot } from './snapshot-file';
import { nextTurn } from './turn';

export type LoadedProject = {
  readonly project: ProjectState;
  /** The journal from its first line to the last that can be trusted. */
  readonly journal: JournalScan;
  /** How far project.json reaches; null when that file cannot be used. */
  readonly snapshot: KnownSnapshot | null;
  /** The version that the snapshot was written with; the current one when there is none. */
  readonly version: number;
  /** Why nothing may be written, null when all is well. */
  readonly readOnly: string | null;
  /** Whether `repairProject` can make it writable again. */
  readonly repairable: boolean;
  readonly notices: readonly string[];
};

export type LoadOptions = {
  /** What it remembers is read more quickly, and it is told of what is read and written. */
  readonly checked?: CheckedSnapshots | undefined;
  /** Hears what can be shown before the project is opened; it is opened when that is done. */
  readonly onSight?: ((sight: FirstSight) => Promise<void>) | undefined;
  /** Articles that were read, the last one last: that one is shown. */
  readonly read?: readonly string[] | undefined;
};

export async function loadProject(
  fileSystem: FileSystem,
  folder: string,
  { checked = noneChecked, onSight, read = [] }: LoadOptions = {},
): Promise<Result<LoadedProject>> {
  let reading: OpenSnapshot | null = null;
  try {
    const hasJournal = fileSystem.identity(journalPath(folder)) !== null;
    const sight = onSight === undefined ? null : new FirstSightReader(read);
    reading = await openSnapshot(fileSystem, snapshotPath(folder), sight);
    if (!hasJournal && reading === null && (await backupPaths(fileSystem, folder)).length === 0)
      return fail('not-a-project', `There is no Warrant project in ${folder}.`);
    const trusted = reading?.sealed.ok === true && checked.has(reading.sealed.value.sum);
    const seen = trusted ? (sight?.sight() ?? null) : null;
    // Nothing that came after the snapshot changes what is seen.
    if (seen !== null && seen.journal.bytes === fileSystem.identity(journalPath(folder))?.size) await onSight?.(seen);
    // project.json was opened before the journal: while another process writes, the journal only grows.
    const file = hasJournal ? await fileSystem.open(journalPath(folder), 'r') : null;
    try {
      // Each waits for the disk now and then, and lets the other go on.
      const [main, journal] = await Promise.all([
        reading === null ? null : rowsIn(reading, checked),
        file === null ? missingJournal : scanJournal(file),
      ]);
      const base = await chosenBase(fileSystem, folder, main, journal, file);
      return base.ok ? await replayed(base.value, main, journal, file) : base;
    } finally {
      await file?.close();
    }
  } catch (error) {
    return diskFailure(error, `The project in ${folder} could not be read`);
  } finally {
    await closed(reading);
  }
}

const missingJournal: JournalScan = { places: [], end: journalStart, rest: 'damaged', size: 0, version: 0 };

type FoundSnapshot = { readonly read: Result<Snapshot>; readonly identity: FileIdentity };

async function readSnapshot(fileSystem: FileSystem, path: string): Promise<FoundSnapshot | null> {
  const reading = await openSnapshot(fileSystem, path, null);
  try {
    return reading === null ? null : await rowsIn(reading, noneChecked);
  } finally {
    await closed(reading);
  }
}

/** What was only read is lost by no failure to close it. */
async function closed(reading: OpenSnapshot | null): Promise<void> {
  await reading?.file?.close().catch(() => {});
}

/** A snapshot's file, to be closed, and whether its seal holds. */
type OpenSnapshot = {
  readonly file: OpenFile | null;
  readonly identity: FileIdentity;
  readonly sealed: Result<SealedSnapshot>;
};

/** Null when there is none. `sight` hears its bytes. */
async function openSnapshot(
  fileSystem: FileSystem,
  path: string,
  sight: FirstSightReader | null,
): Promise<OpenSnapshot | null> {
  const identity = fileSystem.identity(path);
  if (identity === null) return null;
  let file: OpenFile | null = null;
  try {
    file = await fileSystem.open(path, 'r');
    const own = file.identity();
    return {
      file,
      identity: own,
      sealed: await sealedSnapshot(file, own.size, sight === null ? undefined : (block) => sight.hear(block)),
    };
  } catch (error) {
    return { file, identity, sealed: fail('disk', reasonOf(error)) };
  }
}

async function rowsIn({ identity, sealed }: OpenSnapshot, checked: CheckedSnapshots): Promise<FoundSnapshot> {
  try {
    return { identity, read: sealed.ok ? await snapshotOf(sealed.value, checked) : sealed };
  } catch (error) {
    return { identity, read: fail('disk', reasonOf(error)) };
  }
}

/** How a snapshot stands to the journal: its place is a line of it, lies beyond its good lines, or is not there. */
type Standing = 'inside' | 'ahead' | 'foreign';
type Base = { readonly snapshot: Snapshot | null; readonly standing: Standing; readonly notices: readonly string[] };

function standing({ journal: at }: Snapshot, journal: JournalScan, file: OpenFile | null): Standing {
  if (at.seq > journal.end.seq) return 'ahead';
  const place = journal.places[at.seq - 1];
  if (file === null || place === undefined || place.offset + place.bytes !== at.bytes) return 'foreign';
  return headOf(file.readNow(place.offset, place.bytes - 1))?.sum === at.sum ? 'inside' : 'foreign';
}

async function chosenBase(
  fileSystem: FileSystem,
  folder: string,
  main: FoundSnapshot | null,
  journal: JournalScan,
  file: OpenFile | null,
): Promise<Result<Base>> {
  if (main?.read.ok === true)
    return ok({ snapshot: main.read.value, standing: standing(main.read.value, journal, file), notices: [] });
  if (main?.read.ok === false && main.read.error.code === 'newer-version')
    return fail('newer-version', `This project cannot be opened: ${main.read.error.message}. Update Warrant.`);
  const why =
    main?.read.ok === false ? `project.json is damaged (${main.read.error.message})` : 'project.json is missing';
  for (const path of await backupPaths(fileSystem, folder)) {
    const backup = await readSnapshot(fileSystem, path);
    if (backup?.read.ok !== true) continue;
    const stands = standing(backup.read.value, journal, file);
    if (stands === 'foreign') continue;
    const notice = `${why}. The project was put together again from the backup ${basename(path)} and the journal.`;
    return ok({ snapshot: backup.read.value, standing: stands, notices: [notice] });
  }
  if (journal.places[0]?.kind !== 'create')
    return fail('damaged', `The project cannot be read: ${why}, and neither a backup nor the journal can replace it.`);
  return ok({
    snapshot: null,
    standing: 'inside',
    notices: [`${why}. The project was put together again from the journal.`],
  });
}

async function replayed(
  { snapshot, standing: stands, notices }: Base,
  main: FoundSnapshot | null,
  journal: JournalScan,
  file: OpenFile | null,
): Promise<Result<LoadedProject>> {
  const project = snapshot?.project ?? new ProjectState();
  const from = snapshot?.journal ?? journalStart;
  const after = stands === 'inside' || file === null ? journal : await scanJournal(file, from); // sound lines beyond the damage
  const stopped = stands === 'foreign' || file === null ? null : await replay(project, file, from, after.end);
  const version = snapshot?.version ?? schemaVersion;
  return ok({
    project,
    journal,
    snapshot:
      main?.read.ok === true
        ? { journal: main.read.value.journal, identity: main.identity, outdated: version < schemaVersion }
        : null,
    version,
    repairable: stopped !== null || damageOf(stands, journal) !== null,
    readOnly: newerVersion(Math.max(version, journal.version)) ?? stopped ?? damageOf(stands, journal),
    notices,
  });
}

/** Applies the lines after `from`; returns why it had to stop before `end`, null when it did not. */
async function replay(
  project: ProjectState,
  file: OpenFile,
  from: JournalEnd,
  end: JournalEnd,
): Promise<string | null> {
  if (from.seq >= end.seq) return null;
  let seq = from.seq;
  for await (const { line } of linesOf(file, from.bytes)) {
    seq += 1;
    const entry = entryOf(line);
    if (!entry.ok || !entry.value.changes.every((change) => fits(project, change)))
      return `Entry ${seq} of the journal does not fit the project, so it and what follows are left out. ${repairHint}`;
    project.apply(entry.value.changes);
    if (seq === end.seq) break;
    if (seq % 100 === 0) await nextTurn();
  }
  return null;
}

/** Whether the row is still as the change found it. */
export function fits(project: ProjectState, { table, before, after }: Change): boolean {
  const id = before?.id ?? after?.id;
  return id !== undefined && isDeepStrictEqual(project.get(table, id) ?? null, before);
}

const repairHint = 'The project can be read and exported; repairing it makes it writable again and keeps a copy.';

function damageOf(stands: Standing, journal: JournalScan): string | null {
  const next = journal.end.seq + 1;
  if (stands === 'foreign')
    return `project.json and journal.jsonl do not belong together; project.json is shown. ${repairHint}`;
  if (stands === 'ahead')
    return `journal.jsonl is damaged or cut short from entry ${next} on. No saved state is lost, but that part of the history is. ${repairHint}`;
  if (journal.rest === 'damaged')
    return `journal.jsonl is damaged from entry ${next} on; the project is shown as it was before that entry. ${repairHint}`;
  return null;
}

function newerVersion(version: number): string | null {
  if (version <= schemaVersion) return null;
  return `This project was last written by a newer Warrant (project version ${version}), so here it can only be read. Update Warrant to change it.`;
}
