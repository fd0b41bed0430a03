/** Hits as files: CSV for spreadsheets, JSON for programs. Offsets count Unicode code points, as everywhere outside. */
import Papa from 'papaparse';
import { createCodePointMap } from '#shared/anchoring/code-points';
import { hitsOf, type Hit, type HitEntry } from './hit';
import type { HitFormat } from './hit-formats';
import type { TextPlace } from './places';

/** The hits in an entry as others are told of them. */
export function outsideHits(entry: HitEntry, places: readonly TextPlace[]): Hit[] {
  const { codePointOffset } = createCodePointMap(entry.text);
  const outside = (offset: number | null): number | null => (offset === null ? null : codePointOffset(offset));
  return hitsOf(entry, places).map((hit) => ({ ...hit, start: outside(hit.start), end: outside(hit.end) }));
}

const columns = {
  kind: ({ kind }) => kind,
  id: ({ id }) => id,
  title: ({ title }) => title,
  start: ({ start }) => (start === null ? '' : String(start)),
  end: ({ end }) => (end === null ? '' : String(end)),
  before: ({ before }) => before,
  match: ({ match }) => match,
  after: ({ after }) => after,
} satisfies Readonly<Record<string, (hit: Hit) => string>>;

/** The line that names the columns, after a byte order mark, which spreadsheets need to see. */
export const hitCsvHead = `\ufeff${Object.keys(columns).join(',')}\r\n`;

/** One line a hit (RFC 4180); nothing for none. */
export function hitCsvLines(hits: readonly Hit[]): string {
  if (hits.length === 0) return '';
  const data = hits.map((hit) => Object.values(columns).map((valueOf) => valueOf(hit)));
  // A cell that begins with = + - @ would be run as a formula; an apostrophe makes it text.
  return `${Papa.unparse(data, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/** The pieces of a file with all hits of a query. */
export function* hitFilePieces(
  query: string,
  format: HitFormat,
  entries: Iterable<HitEntry & { readonly places: readonly TextPlace[] }>,
): Generator<string, void> {
  if (format === 'csv') {
    yield hitCsvHead;
    for (const entry of entries) yield hitCsvLines(outsideHits(entry, entry.places));
    return;
  }
  yield `{\n  "query": ${JSON.stringify(query)},\n  "hits": [`;
  let separator = '\n    ';
  for (const entry of entries)
    for (const hit of outsideHits(entry, entry.places)) {
      yield `${separator}${JSON.stringify(hit)}`;
      separator = ',\n    ';
    }
  yield '\n  ]\n}\n';
}
