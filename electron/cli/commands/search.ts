import { reasonOf } from '#electron/storage/disk-failure';
import { ProjectSearch } from '#electron/search/project-search';
import type { Hit } from '#shared/search/hit';
import { hitCsvHead, hitCsvLines, outsideHits } from '#shared/search/hit-files';
import { parseQuery } from '#shared/search/parse-query';
import type { QueryFault } from '#shared/search/query';
import type { Command } from '../command';
import { printJson } from '../io';
import { count, number, plain, short } from '../lines';
import { readProject, refused } from '../project';

const usualLimit = 1000;

export const search: Command = {
  name: 'search',
  arguments: 'DIR QUERY',
  least: 2,
  most: 2,
  options: {
    limit: { value: 'N', help: `at most N hits; else ${usualLimit}` },
    format: { value: 'FORMAT', help: 'csv: a table for spreadsheets' },
  },
  summary: 'find words and codes in articles, claims, memos and sources',
  details: [
    'QUERY is one argument: words, "phrases", begin*, AND, OR, NOT, NEAR/5, parentheses, and',
    '  in:articles|claims|memos|sources   code:NAME   narrative:NAME   code:(A AND B)',
    '  code:(A OVERLAPS B)   code:(A NOT B)   publisher:NAME   coder:NAME   status:STATUS',
    '  date:2026-03   date:2026..2027-03   after:DATE   before:DATE',
    'One hit a line, the best first. The index is kept in the project, in the folder "index",',
    'and brought up to date first.',
  ],
  run: async (given, io) => {
    const limit = Number(given.text('limit') ?? usualLimit);
    if (!Number.isSafeInteger(limit) || limit < 1)
      return { wrongUse: `--limit takes a whole number from 1, not "${given.text('limit')}"` };
    const format = given.text('format');
    if (format !== null && format !== 'csv') return { wrongUse: `there is no format "${format}", but csv` };
    if (format !== null && given.has('json')) return { wrongUse: '--json and --format csv: which?' };
    const text = given.word(1);
    const query = parseQuery(text);
    if (!query.ok) return { wrongUse: pointedOut(text, query.fault) };
    return readProject(given.word(0), io, async (store) => {
      const finder = new ProjectSearch(store);
      try {
        const found = await finder.find(text, limit);
        if (!found.ok) {
          io.tell(`warrant search: ${pointedOut(text, found.fault)}`);
          return 'failed';
        }
        const { entries, total, more } = found.value;
        let hits = 0;
        if (format === 'csv') await io.print(hitCsvHead);
        for (const entry of entries) {
          const those = outsideHits(entry, entry.places);
          hits += those.length;
          if (format === 'csv') await io.print(hitCsvLines(those));
          else
            for (const hit of those)
              if (given.has('json')) await printJson(io, hit);
              else await io.print(`${line(hit)}\n`);
        }
        if (more) io.tell(`There are more hits than these ${number(limit)}: --limit N shows more.`);
        if (!given.has('json'))
          io.tell(`${count(hits, 'hit')}; ${number(total)} articles, claims, memos and sources found`);
        return 'done';
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        return refused(io, `The index could not be made: ${reasonOf(error)}.`);
      } finally {
        await finder.close();
      }
    });
  },
};

function line({ kind, title, start, before, match, after }: Hit): string {
  const where = `${kind} “${short(title, 30)}”${start === null ? '' : ` ${start}`}`;
  return match === '' ? `${where}: ${plain(after)}` : `${where}: ${plain(before)}[${plain(match)}]${plain(after)}`;
}

/** The query with what is wrong in it underlined. */
function pointedOut(query: string, { message, place }: QueryFault): string {
  const shown = plain(query);
  if (shown.length !== query.length || query.length > 100) return message;
  const before = [...query.slice(0, place.start)].length;
  const blamed = Math.max(1, [...query.slice(place.start, place.end)].length);
  return `${message}\n  ${shown}\n  ${' '.repeat(before)}${'^'.repeat(blamed)}`;
}
