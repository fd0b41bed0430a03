/**
 * Repair of text that was written as UTF-8 and read as a one-byte charset, once or several times over.
 *
 * Such text holds sequences of characters whose bytes are valid UTF-8. A sequence alone proves nothing (`É™` may
 * be meant), so each line is judged by how much more like writing it becomes; what is not certain stays. Sure
 * lines then vouch for weaker ones in the same text.
 */
import iconv from 'iconv-lite';
import { mistakenCharsets, type MistakenCharset } from './mojibake-charsets';
import { runsOf, type Run } from './mojibake-runs';

/** `repairs`: one sentence a charset, empty when nothing was touched. */
export type Repaired = { readonly text: string; readonly repairs: readonly string[] };

/** Text that went through more wrong hands than this is beyond repair. */
const maxPasses = 4;

/** Evidence for a line all of whose foreign characters fit, and for one where some do not. */
const enoughForWhole = 2;
const enoughForPart = 3;

/** So many repaired characters of one charset make weak lines of the same text believable. */
const vouching = 5;

export function repairMojibake(text: string): Repaired {
  let current = text;
  const counts = new Map<string, number>();
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const repaired = repairOnce(current, counts);
    if (repaired === current) break;
    current = repaired;
  }
  const repairs = [...counts].map(
    ([name, count]) => `mojibake: UTF-8 read as ${name}, ${count} ${count === 1 ? 'character' : 'characters'} restored`,
  );
  return { text: current, repairs };
}

type Judged = { readonly runs: readonly Run[]; readonly strays: number };
type Line = { readonly text: string; readonly judged: ReadonlyMap<MistakenCharset, Judged> };

function repairOnce(text: string, counts: Map<string, number>): string {
  // Bytes in disguise stand side by side; most texts have few such places, or none.
  const neighbours = (text.match(/[^\0-\x7f]{2,}/g) ?? []).join('\n');
  const suspects = neighbours === '' ? [] : mistakenCharsets().filter(({ pair }) => pair.test(neighbours));
  const absorbed = text.includes('Ã') && absorbedSpace.test(text);
  if (suspects.length === 0 && !absorbed) return text;
  const lines = text.split('\n').map((line): Line | string => {
    if (!/[^\0-\x7f]/.test(line)) return line;
    return { text: line, judged: new Map(suspects.map((charset) => [charset, runsOf(line, charset)])) };
  });
  const sure = new Map<MistakenCharset, number>();
  for (const line of lines) {
    if (typeof line === 'string') continue;
    const best = bestRepair(line, () => false);
    if (best !== null) sure.set(best.charset, (sure.get(best.charset) ?? 0) + characters(best.runs));
  }
  const vouched = (charset: MistakenCharset): boolean => (sure.get(charset) ?? 0) >= vouching;
  return lines
    .map((line) => {
      if (typeof line === 'string') return line;
      const best = bestRepair(line, vouched);
      const repaired = best === null ? line.text : spliced(line.text, best.runs);
      if (best !== null) count(counts, nameOf(best.charset, best.runs), characters(best.runs));
      return withAbsorbedSpace(withoutControls(repaired, best?.runs ?? []), counts);
    })
    .join('\n');
}

function bestRepair(
  line: Line,
  vouched: (charset: MistakenCharset) => boolean,
): { charset: MistakenCharset; runs: readonly Run[] } | null {
  let best: { charset: MistakenCharset; runs: readonly Run[]; points: number } | null = null;
  for (const [charset, judged] of line.judged) {
    const runs = certainRuns(judged, vouched(charset));
    const points = runs.reduce((sum, run) => sum + run.gain, 0);
    if (runs.length > 0 && (best === null || points > best.points)) best = { charset, runs, points };
  }
  return best;
}

/** All runs of a line where everything fits together; else those that are certain each for itself. */
function certainRuns({ runs, strays }: Judged, vouched: boolean): readonly Run[] {
  const possible = runs.filter((run) => !run.implausible);
  if (strays === 0 && possible.length === runs.length) {
    const points = runs.reduce((sum, run) => sum + run.gain, 0);
    if (points >= (vouched ? 1 : enoughForWhole)) return runs;
    return [];
  }
  const certain = possible.filter(({ gain }) => gain >= (vouched ? 2 : enoughForPart));
  const solid = certain.length >= 2 || certain.some(({ strong }) => strong);
  return vouched || solid ? certain : [];
}

function spliced(line: string, runs: readonly Run[]): string {
  let result = '';
  let end = 0;
  for (const run of runs) {
    result += line.slice(end, run.start) + run.decoded;
    end = run.end;
  }
  return result + line.slice(end);
}

const characters = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.count, 0);

const nameOf = (charset: MistakenCharset, runs: readonly Run[]): string =>
  charset.name === 'Windows-1252' && runs.some(({ controls }) => controls) ? 'Latin-1' : charset.name;

function count(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

/** `à` whose second byte, a no-break space, was tidied into an ordinary space: `voilÃ le`. */
const absorbedSpace = /\p{Ll}Ã[ \u00A0]{1,2}(?=\p{Ll})/u;

function withAbsorbedSpace(line: string, counts: Map<string, number>): string {
  if (!line.includes('Ã')) return line;
  return line.replace(/(?<=\p{Ll})Ã[ \u00A0]{1,2}(?=\p{Ll})/gu, () => {
    count(counts, 'Windows-1252', 1);
    return 'à ';
  });
}

/** C1 controls left beside repaired Latin-1 are Windows-1252 signs (WHATWG Encoding reads them so too). */
function withoutControls(line: string, runs: readonly Run[]): string {
  if (!runs.some(({ controls }) => controls)) return line;
  return line.replace(/[\x80-\x9f]/g, (control) => iconv.decode(Buffer.from([control.charCodeAt(0)]), 'windows-1252'));
}
