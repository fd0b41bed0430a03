/** Which sources the register shows, and in what order. */
import { folded } from '#renderer/components/fuzzy';
import { kindLabels } from '#renderer/components/source-words';
import type { EndingIndex } from '#shared/analysis/provenance/ending-index';
import type { ProjectReader } from '#shared/model/project-state';
import type { EvidenceSource, SourceKind } from '#shared/model/source';

export type Sorting = 'title' | 'date' | 'claims' | 'reliability' | 'kind';

/** `unused`: no claim rests on it. `derived`: it ends in something other than itself. */
export type Showing = 'all' | 'unused' | 'derived' | 'troubled' | 'ungraded';

export type RegisterView = {
  readonly query: string;
  readonly sorting: Sorting;
  readonly showing: Showing;
  readonly kind: SourceKind | 'any';
};

export const wholeRegister: RegisterView = { query: '', sorting: 'title', showing: 'all', kind: 'any' };

export function sourcesShown(
  project: ProjectReader,
  { query, sorting, showing, kind }: RegisterView,
  endings: EndingIndex,
): EvidenceSource[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const rows: { source: EvidenceSource; rank: string | number; title: string }[] = [];
  for (const source of project.all('sources')) {
    if (kind !== 'any' && source.kind !== kind) continue;
    const links = sorting === 'claims' || showing === 'unused' ? project.related('linksBySource', source.id).length : 0;
    if (!belongs(source, showing, links, endings)) continue;
    if (words.length > 0) {
      const { text } = foldedOf(source);
      if (!words.every((word) => text.includes(word))) continue;
    }
    rows.push({ source, rank: rankOf(source, sorting, links), title: foldedOf(source).title });
  }
  return rows
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
    .map(({ source }) => source);
}

/** Rows are never changed in place, so what was folded once holds. */
const foldedRows = new WeakMap<EvidenceSource, { readonly title: string; readonly text: string }>();

function foldedOf(source: EvidenceSource) {
  const known = foldedRows.get(source) ?? { title: folded(source.title), text: folded(textOf(source)) };
  foldedRows.set(source, known);
  return known;
}

function belongs(source: EvidenceSource, showing: Showing, links: number, endings: EndingIndex): boolean {
  switch (showing) {
    case 'all':
      return true;
    case 'unused':
      return links === 0;
    case 'derived':
      return endings.originsOf(source.id).join() !== source.id;
    case 'troubled':
      return source.status !== 'none';
    case 'ungraded':
      return source.reliability === 'F' || source.credibility === '6';
  }
}

/** What sorts first is smallest. */
function rankOf({ date, reliability, credibility, kind }: EvidenceSource, sorting: Sorting, links: number) {
  switch (sorting) {
    case 'title':
      return 0;
    case 'date':
      return date === null ? 0 : -Number(`${date}-00-00`.slice(0, 10).replaceAll('-', ''));
    case 'claims':
      return -links;
    case 'reliability':
      return reliability + credibility;
    case 'kind':
      return kindLabels[kind];
  }
}

const textOf = ({ title, publisher, authors, url, kind, method }: EvidenceSource): string =>
  [title, publisher, ...authors, url, kindLabels[kind], method].join(' ');
