/**
 * The language detector's table of n-grams as one text, taken apart only where it is asked. As an object for each of its
 * 80,000 n-grams it costs every worker half a second and 150 MB.
 *
 * A line holds the n-grams that begin alike: their beginning, then for each a tab, its rest, a carriage return, and two
 * characters for each language: its number and its score.
 */
const beginning = 3;
const zero = 48;

/** Scores by the number of their language. */
type Scores = Readonly<Record<string, number>>;
type Table = Readonly<Record<string, Scores>>;

/** Null when something in the table has no place in a text of one byte a character: a newer library's, say. */
export function packedTable(table: Table): string | null {
  const lines = new Map<string, string>();
  for (const [gram, scores] of Object.entries(table)) {
    const pairs = Object.entries(scores).map(([language, score]) => character(Number(language)) + character(score));
    const start = gram.slice(0, beginning);
    lines.set(start, `${lines.get(start) ?? start}\t${gram.slice(beginning)}\r${pairs.join('')}`);
  }
  const text = [...lines.values()].join('\n');
  const back = unpackedTable(text);
  const same = Object.entries(table).every(
    ([gram, scores]) => !/[\t\n\r]/.test(gram) && JSON.stringify(scores) === JSON.stringify(back[gram]),
  );
  return same && /^[\0-\u00ff]*$/.test(text) ? text : null;
}

/** Looks like the table that was packed to whoever asks for one n-gram at a time. */
export function unpackedTable(text: string): Table {
  const lines = new Map(text.split('\n').map((line) => [line.slice(0, beginning), line]));
  return new Proxy<Table>({}, { get: (_, gram) => (typeof gram === 'string' ? scoresOf(lines, gram) : undefined) });
}

function scoresOf(lines: ReadonlyMap<string, string>, gram: string): Scores | undefined {
  const line = lines.get(gram.slice(0, beginning));
  const entry = `\t${gram.slice(beginning)}\r`;
  const at = line?.indexOf(entry) ?? -1;
  if (line === undefined || at === -1) return undefined;
  const scores: Record<string, number> = {};
  for (let pair = at + entry.length; pair < line.length && line[pair] !== '\t'; pair += 2)
    scores[line.charCodeAt(pair) - zero] = line.charCodeAt(pair + 1) - zero;
  return scores;
}

const character = (number: number): string => String.fromCharCode(zero + number);
