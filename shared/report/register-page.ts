/** The register of sources as a page for paper: every source with its grades, its details and what rests on it. */
import type { ProjectReader } from '#shared/model/project-state';
import type { EvidenceSource } from '#shared/model/source';
import { sourceWords } from '#shared/model/source-words';

/** What a source's chains of citations end in, as ids: itself when it cites nothing. */
type OriginsOf = (sourceId: string) => readonly string[];

/** HTML without scripts; the style's nonce is `__NONCE__`. Everything from the project is text in it. */
export function registerPage(project: ProjectReader, originsOf: OriginsOf): string {
  const sources = [...project.all('sources')].sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
  const [info] = project.all('info');
  const title = escaped(info?.title ?? '');
  const origins = new Set(sources.flatMap(({ id }) => originsOf(id)));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}: evidence sources</title><style nonce="__NONCE__">${style}</style></head><body><header><h1>${title}</h1><p>Evidence sources: ${sources.length}. They end in ${origins.size} ${origins.size === 1 ? 'origin' : 'origins'}.</p></header>${sources
    .map((source) => entryOf(project, source, originsOf))
    .join('')}</body></html>`;
}

function entryOf(project: ProjectReader, source: EvidenceSource, originsOf: OriginsOf): string {
  const { kinds, reliability, credibility, statuses, stances, strengths } = sourceWords;
  const titleOf = (id: string): string => project.get('sources', id)?.title ?? '';
  const status = source.status === 'none' ? '' : `<strong class="status">${statuses[source.status]}</strong>`;
  const about = [kinds[source.kind], source.publisher, source.authors.join('; '), source.date ?? ''];
  const method = [
    source.sampleSize === null ? '' : `${source.sampleSize.toLocaleString('en')} asked or counted`,
    source.asked,
    source.period,
    source.paidBy === '' ? '' : `paid for by ${source.paidBy}`,
    source.method,
  ];
  const origins = originsOf(source.id).filter((id) => id !== source.id);
  const rows: readonly (readonly [string, string])[] = [
    [
      'Grades',
      `${source.reliability}${source.credibility}: ${reliability[source.reliability]}; ${credibility[source.credibility]}`,
    ],
    ['Address', source.url],
    ['Archived', source.archivedUrl],
    ['Method', joined(method)],
    ['Cites', source.citesIds.map(titleOf).join('; ')],
    ['Ends in', origins.map(titleOf).join('; ')],
  ];
  const links = project.related('linksBySource', source.id);
  const claims = links.map(({ claimId, stance, strength }) => {
    const statement = project.get('claims', claimId)?.statement ?? '';
    return `<li>${stances[stance]}, ${strengths[strength].toLowerCase()}: ${escaped(statement)}</li>`;
  });
  return `<section><h2>${escaped(source.title)} ${status}</h2><p class="about">${escaped(joined(about))}</p><dl>${rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`)
    .join(
      '',
    )}</dl>${claims.length === 0 ? '<p class="unused">No claim rests on it.</p>' : `<ul>${claims.join('')}</ul>`}</section>`;
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

const characters: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => characters[character] ?? '');

const style = `
body { margin: 0; color: #1e2126; font: 10pt/1.45 'Inter', system-ui, 'Liberation Sans', sans-serif; }
header { margin-bottom: 18pt; }
h1 { margin: 0 0 4pt; font-size: 18pt; }
h2 { margin: 0; font-size: 11.5pt; }
header p, .about, .unused { margin: 0; color: #545a62; }
section { padding: 9pt 0; border-top: 0.5pt solid #bbb5a8; break-inside: avoid-page; overflow-wrap: anywhere; }
.status { margin-left: 4pt; padding: 0 4pt; border: 1pt solid #a3301f; color: #a3301f; font-size: 9pt; }
dl { display: grid; grid-template-columns: 62pt 1fr; gap: 2pt 8pt; margin: 5pt 0; }
dt { color: #545a62; }
dd, ul { margin: 0; }
ul { padding-left: 14pt; }
`;
