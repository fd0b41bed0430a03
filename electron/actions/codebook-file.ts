/** Codebooks of files: read, and taken into a project, saved and undone as one. */
import { randomUUID } from 'node:crypto';
import { decodeBytes } from '#electron/import/decode';
import type { Applied, ProjectStore, Stamp } from '#electron/storage/project-store';
import { commandSchema } from '#shared/commands/commands';
import { readCodebook } from '#shared/export/codebook/codebook-file';
import type { FileCodebook } from '#shared/export/codebook/file-code';
import { planCodebookImport, type CodebookImport } from '#shared/export/codebook/plan-import';
import { fail, ok, type Result } from '#shared/model/result';
import { faultsIn } from './faults';
import { readUserFile } from './read-user-file';

/** Bytes; five thousand codes with a page of rules each are less. */
const largest = 20 * 1024 * 1024;

/** Errors: those of `readUserFile` and `readCodebook`; `too-large`. */
export async function readCodebookFile(path: string): Promise<Result<FileCodebook & { readonly fileName: string }>> {
  const file = await readUserFile(path);
  if (!file.ok) return file;
  const { bytes, fileName } = file.value;
  if (bytes.length > largest) return fail('too-large', `Larger than ${largest / 1024 / 1024} MB; nothing was read.`);
  const { text, warnings } = decodeBytes({ bytes, charset: null });
  const read = readCodebook(text);
  return read.ok ? ok({ ...read.value, remarks: [...warnings, ...read.value.remarks], fileName }) : read;
}

/** Nothing is changed when the file adds nothing; `applied` is null then. */
export async function importCodebook(
  codebook: FileCodebook,
  store: ProjectStore,
  { update, stamp }: { readonly update: boolean; readonly stamp: Stamp },
): Promise<Result<{ readonly planned: CodebookImport; readonly applied: Applied | null }>> {
  const planned = planCodebookImport(store.project, codebook, { newId: randomUUID, update });
  const { added, changed, steps } = planned;
  if (steps.length === 0) return ok({ planned, applied: null });
  const label = `Imported a codebook: ${added.length} added, ${changed.length} changed`;
  const command = commandSchema.safeParse({ type: 'batch', label, commands: steps }, { reportInput: true });
  if (!command.success) return fail('invalid', faultsIn(command.error));
  const applied = await store.apply({ command: command.data, ...stamp });
  return applied.ok ? ok({ planned, applied: applied.value }) : applied;
}
