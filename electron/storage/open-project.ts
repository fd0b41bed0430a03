/** Opening a project folder: for writing when nobody else has it and nothing is wrong, else for reading. */
import { join, resolve } from 'node:path';
import { ok, type Result } from '#shared/model/result';
import { schemaVersion } from '#shared/model/project';
import { fileTime, linkOrCopy } from './backups';
import { noneChecked, type CheckedSnapshots } from './checked-snapshots';
import { diskFailure, reasonOf } from './disk-failure';
import { temporaryEnd, writeDurably } from './durable-file';
import { nodeFileSystem, type FileSystem, type OpenFile } from './file-system';
import { Journal } from './journal';
import type { JournalScan } from './journal-scan';
import { loadProject, type LoadedProject, type LoadOptions } from './load-project';
import { isLockLeftover, takeLock, type Lock } from './lock';
import { journalPath, snapshotPath } from './paths';
import { ProjectStore } from './store';
import { SnapshotFile } from './snapshot-file';
import { SnapshotKeeper } from './snapshot-keeper';
import { Timeline } from './timeline';

export type OpenOptions = LoadOptions & {
  /** Read only, whether it could be written or not; leaves no trace on the disk. */
  readonly readOnly?: boolean;
  readonly fileSystem?: FileSystem;
};
export type OpenedProject = {
  readonly store: ProjectStore;
  /** What people should know: a torn line was dropped, a damaged file was kept aside. */
  readonly notices: string[];
  /** Why nothing may be written whoever opens it: damage, a newer version; null when all is well. */
  readonly damage: string | null;
};

export async function openProject(path: string, options: OpenOptions = {}): Promise<Result<OpenedProject>> {
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const folder = resolve(path);
  const access = await accessTo(fileSystem, folder, options.readOnly ?? false);
  const opened = await opening(fileSystem, folder, access, options);
  if (!opened.ok || opened.value.store.readOnly !== false) await access.lock?.release().catch(() => {});
  return opened;
}

type Access = { readonly lock: Lock | null; readonly readOnly: string | null };

async function accessTo(fileSystem: FileSystem, folder: string, readOnly: boolean): Promise<Access> {
  if (readOnly) return { lock: null, readOnly: 'The project was opened for reading only.' };
  try {
    const isProject = [journalPath(folder), snapshotPath(folder)].some((file) => fileSystem.identity(file) !== null);
    if (!isProject) return { lock: null, readOnly: 'There is no project to write to.' }; // no lock left in a wrong folder
    const answer = await takeLock(fileSystem, folder);
    return answer.held ? { lock: answer.lock, readOnly: null } : { lock: null, readOnly: answer.reason };
  } catch (error) {
    return { lock: null, readOnly: `Nothing can be written to the project's folder: ${reasonOf(error)}.` };
  }
}

async function opening(
  fileSystem: FileSystem,
  folder: string,
  access: Access,
  { checked = noneChecked, onSight, read }: OpenOptions,
): Promise<Result<OpenedProject>> {
  const loaded = await loadProject(fileSystem, folder, { checked, onSight, read });
  if (!loaded.ok) return loaded;
  const notices = [...loaded.value.notices];
  const damage = loaded.value.readOnly;
  let readOnly = damage ?? access.readOnly;
  if (readOnly === null) {
    try {
      const file = await writableJournal(fileSystem, folder, loaded.value, notices);
      return ok({ store: storeOf({ fileSystem, folder, checked }, loaded.value, file, access), notices, damage });
    } catch (error) {
      readOnly = `The project can only be read: ${reasonOf(error)}. Nothing in it was changed.`;
    }
  }
  try {
    const hasJournal = fileSystem.identity(journalPath(folder)) !== null;
    const file = hasJournal ? await fileSystem.open(journalPath(folder), 'r') : null;
    return ok({
      store: storeOf({ fileSystem, folder, checked }, loaded.value, file, { lock: null, readOnly }),
      notices,
      damage,
    });
  } catch (error) {
    return diskFailure(error, 'The project could not be opened', 'Nothing in it was changed.');
  }
}

/** The journal open for appending, once everything is in order for it. */
async function writableJournal(
  fileSystem: FileSystem,
  folder: string,
  { journal, version }: LoadedProject,
  notices: string[],
): Promise<OpenFile> {
  await removeLeftovers(fileSystem, folder);
  if (version < schemaVersion) notices.push(await keptOlderVersion(fileSystem, folder, version));
  const file = await fileSystem.open(journalPath(folder), 'r+');
  try {
    if (journal.rest === 'torn') notices.push(await withoutTornEnd(fileSystem, folder, file, journal));
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function keptOlderVersion(fileSystem: FileSystem, folder: string, version: number): Promise<string> {
  const name = `project.version-${version}-${fileTime(new Date())}.json`;
  await linkOrCopy(fileSystem, snapshotPath(folder), join(folder, name));
  await fileSystem.syncFolder(folder);
  return `The project was brought from version ${version} to ${schemaVersion}. As it was before, it is kept as ${name}.`;
}

function storeOf(
  { fileSystem, folder, checked }: { fileSystem: FileSystem; folder: string; checked: CheckedSnapshots },
  { project, journal, snapshot }: LoadedProject,
  file: OpenFile | null,
  { lock, readOnly }: Access,
): ProjectStore {
  return new ProjectStore({
    fileSystem,
    folder,
    project,
    timeline: Timeline.from(journal.places),
    readOnly,
    lock,
    journal: (events) => new Journal({ fileSystem, path: journalPath(folder), file }, journal, readOnly, events),
    keeper:
      lock === null
        ? null
        : (kept, tell) => {
            const file = new SnapshotFile({ fileSystem, folder, lock, checked }, snapshot, tell);
            return new SnapshotKeeper({ project, journal: kept, file, tell });
          },
  });
}

/** What a crash cut off was never acknowledged; it is kept aside all the same. */
async function withoutTornEnd(
  fileSystem: FileSystem,
  folder: string,
  file: OpenFile,
  { end, size }: JournalScan,
): Promise<string> {
  const name = `journal.torn-${fileTime(new Date())}.jsonl`;
  const torn = await file.read(end.bytes, size - end.bytes);
  await writeDurably(fileSystem, join(folder, name), [torn.subarray(0, torn.findLastIndex((byte) => byte !== 10) + 1)]);
  await file.truncate(end.bytes);
  await file.datasync();
  return `The last change was not completely written when Warrant stopped, and was left out. What there was of it is kept as ${name}.`;
}

/** Temporary files of writes that a crash cut off. */
async function removeLeftovers(fileSystem: FileSystem, folder: string): Promise<void> {
  for (const name of ['.', 'articles', 'originals', 'backups']) {
    const path = join(folder, name);
    if (fileSystem.identity(path) === null) continue;
    for (const file of await fileSystem.list(path))
      if (file.endsWith(temporaryEnd) || isLockLeftover(fileSystem, path, file))
        await fileSystem.remove(join(path, file));
  }
}
