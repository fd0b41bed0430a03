/** All sources of a project in one format, sorted by id: the same project gives the same text. */
import type { EvidenceSource } from '#shared/model/source';
import type { ProjectReader } from '#shared/model/project-state';
import { byId } from '../sorted';
import { writeBibtex } from './bibtex';
import { writeCslJson } from './csl-json';
import { writeSourcesCsv } from './csv';
import { writeRis } from './ris';
import type { SourceFormat } from './source-formats';
import { itemOfSource } from './source-item';

export const exportSources = (project: ProjectReader, format: SourceFormat): string =>
  writeSources([...project.all('sources')].sort(byId), format);

export function writeSources(sources: readonly EvidenceSource[], format: SourceFormat): string {
  if (format === 'csv') return writeSourcesCsv(sources);
  const items = sources.map(itemOfSource);
  const write = { bibtex: writeBibtex, ris: writeRis, 'csl-json': writeCslJson }[format];
  return write(items);
}
