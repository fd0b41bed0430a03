/** The last good snapshots: `backups/<seq>-<time>.json`, so that names sort by age. */
import { join } from 'node:path';
import { knowsNoLinks, type FileSystem } from './file-system';
import { writeDurably } from './durable-file';

const backupsKept = 10;
const namePattern = /^\d{10}-[0-9TZ-]+\.json$/;

/** An instant as a part of a file name that every system takes. */
export const fileTime = (time: Date): string => time.toISOString().replaceAll(/[:.]/g, '-');

/** Paths of the backups, newest first. */
export async function backupPaths(fileSystem: FileSystem, folder: string): Promise<string[]> {
  const backups = join(folder, 'backups');
  if (fileSystem.identity(backups) === null) return [];
  const names = (await fileSystem.list(backups)).filter((name) => namePattern.test(name));
  return names
    .sort()
    .reverse()
    .map((name) => join(backups, name));
}

/**
 * Keeps the snapshot that is about to be replaced, and lets the oldest go. A second name for the same file costs
 * nothing and shares nothing once the first name stands for another file; where there are no second names, a copy.
 */
export async function keepBackup(fileSystem: FileSystem, folder: string, seq: number, time: Date): Promise<void> {
  const backups = join(folder, 'backups');
  const path = join(backups, `${String(seq).padStart(10, '0')}-${fileTime(time)}.json`);
  await fileSystem.makeFolder(backups);
  await linkOrCopy(fileSystem, join(folder, 'project.json'), path);
  await fileSystem.syncFolder(backups);
  for (const old of (await backupPaths(fileSystem, folder)).slice(backupsKept)) await fileSystem.remove(old);
}

/** Gives a file a second name, or a copy where the disk knows no second names. */
export async function linkOrCopy(fileSystem: FileSystem, existing: string, path: string): Promise<void> {
  try {
    await fileSystem.link(existing, path);
  } catch (error) {
    if (!knowsNoLinks(error)) throw error;
    await writeDurably(fileSystem, path, [await fileSystem.readFile(existing)]);
  }
}
