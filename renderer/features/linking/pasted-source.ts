/** What was pasted where a source is asked for: a DOI, an address or a reference, read without asking anybody. */
import { isSameSource, sourceFromPaste } from '#shared/export/sources/import-sources';
import type { SourceFields } from '#shared/export/sources/source-item';
import type { ProjectReader } from '#shared/model/project-state';

export type PastedSource =
  | { readonly state: 'new'; readonly fields: SourceFields }
  /** It is a source already. */
  | { readonly state: 'known'; readonly id: string; readonly title: string };

/** UTF-16 units; one reference is never longer. */
const longest = 100_000;

/** Null for what is no more than a few words. */
export function pastedSource(text: string, project: ProjectReader): PastedSource | null {
  if (text.trim().length < 6 || text.length > longest) return null;
  const read = sourceFromPaste(text);
  if (!read.ok) return null;
  for (const source of project.all('sources'))
    if (isSameSource(read.value, source)) return { state: 'known', id: source.id, title: source.title };
  return { state: 'new', fields: read.value };
}
