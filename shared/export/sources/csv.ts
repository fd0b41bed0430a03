/** Sources as a table for spreadsheets: RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to see. */
import Papa from 'papaparse';
import type { EvidenceSource } from '#shared/model/source';

const columns = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  publisher: ({ publisher }) => publisher,
  authors: ({ authors }) => authors.join('; '),
  date: ({ date }) => date ?? '',
  url: ({ url }) => url,
  archived_url: ({ archivedUrl }) => archivedUrl,
  method: ({ method }) => method,
  sample_size: ({ sampleSize }) => (sampleSize === null ? '' : String(sampleSize)),
  period: ({ period }) => period,
  asked: ({ asked }) => asked,
  paid_by: ({ paidBy }) => paidBy,
  status: ({ status }) => status,
  reliability: ({ reliability }) => reliability,
  credibility: ({ credibility }) => credibility,
  article: ({ articleId }) => articleId ?? '',
  cites: ({ citesIds }) => citesIds.join(' '),
} satisfies Readonly<Record<string, (source: EvidenceSource) => string>>;

export function writeSourcesCsv(sources: readonly EvidenceSource[]): string {
  const fields = Object.keys(columns);
  const data = sources.map((source) => Object.values(columns).map((valueOf) => valueOf(source)));
  // A cell that begins with = + - @ would be run as a formula; an apostrophe makes it text.
  return `\ufeff${Papa.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
