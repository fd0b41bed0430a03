/** The codebook in one of its file formats. The same codebook always gives the same text. */
import type { Code } from '#shared/model/codebook';
import { bySibling } from '#shared/model/codebook';
import type { Result } from '#shared/model/result';
import type { CodebookFormat } from './codebook-formats';
import { readCodebookCsv, writeCodebookCsv } from './csv';
import type { FileCodebook } from './file-code';
import { readQdc } from './read-qdc';
import { writeQdc } from './write-qdc';

/** `codes` in any order; a `.qdc` needs at least one. */
export function writeCodebook(codes: readonly Code[], format: CodebookFormat): string {
  const ordered = inTree(codes);
  return format === 'csv' ? writeCodebookCsv(ordered) : writeQdc(ordered, 'Warrant');
}

/** What a file is, its content says. */
export const readCodebook = (text: string): Result<FileCodebook> =>
  /^\ufeff?\s*</.test(text) ? readQdc(text) : readCodebookCsv(text);

/** Each code before those below it. */
function inTree(codes: readonly Code[]): Code[] {
  const known = new Set(codes.map(({ id }) => id));
  const below = new Map<string | null, Code[]>();
  for (const code of codes.toSorted(bySibling)) {
    const parentId = code.parentId !== null && known.has(code.parentId) ? code.parentId : null;
    const siblings = below.get(parentId);
    if (siblings === undefined) below.set(parentId, [code]);
    else siblings.push(code);
  }
  const walk = (parentId: string | null): Code[] =>
    (below.get(parentId) ?? []).flatMap((code) => [code, ...walk(code.id)]);
  return walk(null);
}
