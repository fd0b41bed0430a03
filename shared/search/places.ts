/** The places in a text that a query asks for. */
import { isTextQuery, type Query, type TextQuery } from './query';
import { spansOf, type PositionsOf } from './spans';
import { WordCutter } from './words';

/** UTF-16 offsets, half-open. */
export type TextPlace = { readonly start: number; readonly end: number };

/**
 * Finds what a query asks for in texts that the query found: of parts joined by OR those are shown that are there,
 * and what stands after NOT is not looked for. In the order of the text; none lies within another.
 */
export function createPlaceFinder(query: Query): (text: string) => TextPlace[] {
  const asked = textQueriesOf(query);
  const exact = new Set<string>();
  const prefixes = new Set<string>();
  for (const part of asked) collectWords(part, exact, prefixes);
  if (asked.length === 0) return () => [];
  const firsts = new Uint8Array(128);
  for (const word of [...exact, ...prefixes]) firsts[word.charCodeAt(0)] = 1;
  const cutter = new WordCutter();
  return (text) => {
    cutter.cut(text);
    const positions = new Map<string, number[]>();
    const add = (key: string, position: number): void => {
      const list = positions.get(key);
      if (list === undefined) positions.set(key, [position]);
      else list.push(position);
    };
    const at = new Map<number, TextPlace>();
    let position = -1;
    for (let index = 0; index < cutter.count; index++) {
      position += 1;
      if (cutter.isPlain(index) && firsts[text.charCodeAt(cutter.startOf(index))] === 0) continue;
      const word = cutter.word(index);
      if (word === '') position -= 1;
      let wanted = exact.has(word);
      if (wanted) add(word, position);
      for (const prefix of prefixes)
        if (word.startsWith(prefix)) {
          add(`${prefix}*`, position);
          wanted = true;
        }
      if (wanted) at.set(position, { start: cutter.startOf(index), end: cutter.endOf(index) });
    }
    const positionsOf: PositionsOf = (word, prefix) => positions.get(prefix ? `${word}*` : word) ?? [];
    return outermost(
      asked
        .flatMap((part) => spansOf(part, positionsOf))
        .map(({ from, to }) => ({ start: at.get(from)?.start ?? 0, end: at.get(to)?.end ?? 0 })),
    );
  };
}

function textQueriesOf(query: Query): TextQuery[] {
  if (isTextQuery(query)) return [query];
  return query.kind === 'and' || query.kind === 'or' ? query.parts.flatMap(textQueriesOf) : [];
}

function collectWords(query: TextQuery, exact: Set<string>, prefixes: Set<string>): void {
  switch (query.kind) {
    case 'words':
      for (const [index, word] of query.words.entries())
        (query.prefix && index === query.words.length - 1 ? prefixes : exact).add(word);
      return;
    case 'near':
      collectWords(query.left, exact, prefixes);
      collectWords(query.right, exact, prefixes);
      return;
    case 'any':
      for (const part of query.parts) collectWords(part, exact, prefixes);
  }
}

function outermost(places: TextPlace[]): TextPlace[] {
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return places.filter(({ end }) => {
    if (end <= reached) return false;
    reached = end;
    return true;
  });
}
