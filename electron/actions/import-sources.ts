/** References of a file, made into evidence sources of a project: saved, and undone, together. */
import { randomUUID } from 'node:crypto';
import type { ProjectStore } from '#electron/storage/project-store';
import { commandSchema } from '#shared/commands/commands';
import { isSameSource, readSources, sourceFromPaste } from '#shared/export/sources/import-sources';
import type { SourceFields } from '#shared/export/sources/source-item';
import { ok, type Result } from '#shared/model/result';
import { faultsIn } from './faults';

/** In the order of the file. `source`: the new one, or the one that was there already; null when it failed. */
export type SourceReport = {
  readonly title: string;
  readonly status: 'imported' | 'duplicate' | 'failed';
  readonly source: string | null;
  /** Why it failed; null when it did not. */
  readonly message: string | null;
};

/** Fails when the text is of no format that can be read, or when nothing could be saved. */
export async function importSources(
  text: string,
  store: ProjectStore,
  stamp: { readonly coderId: string; readonly at: string },
): Promise<Result<SourceReport[]>> {
  const read = referencesIn(text);
  if (!read.ok) return read;
  const known = [...store.project.all('sources')].map(({ id, title, date, url, reference }) => ({
    id,
    title,
    date,
    url,
    reference,
  }));
  const reports: SourceReport[] = [];
  const commands: unknown[] = [];
  for (const fields of read.value) {
    const { title } = fields;
    const same = known.find((other) => isSameSource(fields, other));
    if (same !== undefined) {
      reports.push({ title, status: 'duplicate', source: same.id, message: null });
      continue;
    }
    const id = randomUUID();
    const command = { type: 'source.add', source: { id, ...fields } };
    const checked = commandSchema.safeParse(command, { reportInput: true });
    if (!checked.success) {
      reports.push({ title, status: 'failed', source: null, message: faultsIn(checked.error) });
      continue;
    }
    known.push({ id, ...fields });
    commands.push(command);
    reports.push({ title, status: 'imported', source: id, message: null });
  }
  if (commands.length === 0) return ok(reports);
  const command = commandSchema.parse({ type: 'batch', label: `Imported ${commands.length} sources`, commands });
  const applied = await store.apply({ command, ...stamp });
  return applied.ok ? ok(reports) : applied;
}

/** A DOI or an address alone is a reference as well. */
function referencesIn(text: string): Result<SourceFields[]> {
  const read = readSources(text);
  if (read.ok || text.length > longestAddress) return read;
  const only = sourceFromPaste(text);
  return only.ok ? ok([only.value]) : read;
}

/** UTF-16 units. */
const longestAddress = 5000;
