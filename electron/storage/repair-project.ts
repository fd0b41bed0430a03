/**
 * A damaged project made writable again: what could be read of it begins a new journal. Everything that was there is
 * kept in a folder beside, and the history up to now stays there. Done only when a person asks for it.
 */
import { join } from 'node:path';
import { ok, type Result, fail } from '#shared/model/result';
import { fileTime, linkOrCopy } from './backups';
import { buildHistory } from './create-project';
import { diskFailure } from './disk-failure';
import { nodeFileSystem, type FileSystem } from './file-system';
import { loadProject } from './load-project';
import { takeLock } from './lock';

/** Gives the name of the folder, inside the project, that keeps what was there. */
export async function repairProject(
  folder: string,
  at: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Result<string>> {
  try {
    const answer = await takeLock(fileSystem, folder);
    if (!answer.held) return fail('read-only', answer.reason);
    try {
      return await repaired(fileSystem, folder, at);
    } finally {
      await answer.lock.release();
    }
  } catch (error) {
    return diskFailure(error, 'The project was not repaired', 'Nothing of it is lost; try again.');
  }
}

async function repaired(fileSystem: FileSystem, folder: string, at: string): Promise<Result<string>> {
  const loaded = await loadProject(fileSystem, folder);
  if (!loaded.ok) return loaded;
  if (!loaded.value.repairable) return fail('nothing-to-repair', 'The project needs no repair.');
  const aside = `before-repair-${fileTime(new Date())}`;
  await fileSystem.makeFolder(join(folder, aside));
  for (const name of ['journal.jsonl', 'project.json'])
    if (fileSystem.identity(join(folder, name)) !== null)
      await linkOrCopy(fileSystem, join(folder, name), join(folder, aside, name));
  await fileSystem.syncFolder(join(folder, aside));
  await fileSystem.syncFolder(folder);
  await buildHistory(fileSystem, folder, loaded.value.project.rows(), at, 'Repaired the project');
  // Last, since until now one of them may have been needed. They belong to the old journal.
  if (fileSystem.identity(join(folder, 'backups')) !== null)
    await fileSystem.rename(join(folder, 'backups'), join(folder, aside, 'backups'));
  await fileSystem.syncFolder(folder);
  return ok(aside);
}
