/** Broken text and what it was (`synthetic.json`), and good text that looks broken (`negative.json`). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { repairMojibake } from '#electron/import/mojibake';
import { share } from '../metrics';
import type { CorpusReport } from '../report';

const casesSchema = z.array(
  z.object({ label: z.string(), original: z.string(), fixed: z.string(), expect: z.string() }),
);

export async function evaluateMojibake(folder: string): Promise<CorpusReport | null> {
  const broken = casesOf(join(folder, 'synthetic.json')).filter((entry) => entry.expect === 'pass');
  const good = casesOf(join(folder, 'negative.json'));
  if (broken.length + good.length === 0) return null;
  const repaired = (repair: (text: string) => string): boolean[] =>
    broken.map((entry) => isFixed(repair(entry.original), entry.fixed));
  const touched = (repair: (text: string) => string): number =>
    good.filter((entry) => repair(entry.original) !== entry.original).length;
  const ours = (text: string): string => repairMojibake(text).text;
  return {
    corpus: 'mojibake',
    cases: broken.length + good.length,
    figures: [
      {
        measure: 'repaired',
        unit: 'share',
        better: 'higher',
        goal: 1,
        ours: share(repaired(ours)),
        peers: { 'Latin-1 read again as UTF-8': share(repaired(naive)) },
      },
      {
        measure: 'good text changed',
        unit: 'count',
        better: 'lower',
        goal: 0,
        ours: touched(ours),
        peers: { 'Latin-1 read again as UTF-8': touched(naive) },
      },
    ],
    notes: [
      ...broken
        .filter((entry) => !isFixed(ours(entry.original), entry.fixed))
        .map((entry) => `not repaired  ${entry.label}`),
      ...good.filter((entry) => ours(entry.original) !== entry.original).map((entry) => `changed  ${entry.label}`),
    ],
  };
}

function casesOf(path: string): z.infer<typeof casesSchema> {
  return existsSync(path) ? casesSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
}

/** The expected texts have straight quotes and no control characters, which is taste, not mojibake. */
const isFixed = (found: string, fixed: string): boolean => plain(found) === plain(fixed);

const plain = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000E-\u001F]/g, '');

/** What people do by hand, once. */
function naive(text: string): string {
  const again = Buffer.from(text, 'latin1').toString('utf8');
  return again.includes('\uFFFD') || [...text].some((character) => character > '\u00FF') ? text : again;
}
