/** Which entries of a segment a query finds, and how well each fits. */
import type { QueryPlan } from '#shared/search/plan-query';
import type { TextQuery } from '#shared/search/query';
import { spansOf } from '#shared/search/spans';
import { entriesHaving, PositionReader, type Listed } from './postings';
import type { Segment } from './segment';

/** Ascending entries; the higher the score, the better. */
export type Matches = { readonly entries: Uint32Array; readonly scores: Float32Array };

/** How much a single place in an entry of so many words counts. */
export type Weigh = (query: TextQuery, count: number, words: number) => number;

/** Looks at the entries of `within` only, which ascend. */
export function evaluate(plan: QueryPlan, segment: Segment, within: Uint32Array, weigh: Weigh): Matches {
  switch (plan.kind) {
    case 'text': {
      const { entries, counts } = listed(plan.text, segment, within);
      const scores = new Float32Array(entries.length);
      for (let index = 0; index < entries.length; index++)
        scores[index] = weigh(plan.text, counts[index] ?? 0, segment.wordsIn(entries[index] ?? 0));
      return { entries, scores };
    }
    case 'filter':
      return unscored(
        within.filter((entry) => {
          const name = segment.names[entry];
          return name !== undefined && plan.lets(name);
        }),
      );
    case 'not': {
      const without = evaluate(plan.part, segment, within, weigh).entries;
      let at = 0;
      return unscored(
        within.filter((entry) => {
          while (at < without.length && (without[at] ?? 0) < entry) at += 1;
          return without[at] !== entry;
        }),
      );
    }
    case 'and':
      return plan.parts
        .slice(1)
        .reduce(
          (so, part) => narrowed(so, evaluate(part, segment, so.entries, weigh)),
          evaluate(plan.parts[0] ?? plan, segment, within, weigh),
        );
    case 'or':
      return merged(
        plan.parts.map((part) => evaluate(part, segment, within, weigh)),
        within,
      );
  }
}

const unscored = (entries: Uint32Array): Matches => ({ entries, scores: new Float32Array(entries.length) });

/** `part` found some of what `so` holds. */
function narrowed(so: Matches, part: Matches): Matches {
  let at = 0;
  const scores = part.scores.map((score, index) => {
    const entry = part.entries[index] ?? 0;
    while ((so.entries[at] ?? Infinity) < entry) at += 1;
    return score + (so.scores[at] ?? 0);
  });
  return { entries: part.entries, scores };
}

function merged(parts: readonly Matches[], within: Uint32Array): Matches {
  const scores = new Map<number, number>();
  for (const part of parts)
    for (const [index, entry] of part.entries.entries())
      scores.set(entry, (scores.get(entry) ?? 0) + (part.scores[index] ?? 0));
  const entries = within.filter((entry) => scores.has(entry));
  return { entries, scores: Float32Array.from(entries, (entry) => scores.get(entry) ?? 0) };
}

/** The entries that have it, and how often. */
function listed(query: TextQuery, segment: Segment, within: Uint32Array): Listed {
  const candidates = mayHave(query, segment, within);
  if (query.kind === 'words' && query.words.length === 1) return candidates;
  const readers = new Map<string, PositionReader>();
  let entry = 0;
  const positionsOf = (word: string, prefix: boolean): readonly number[] => {
    const key = prefix ? `${word}*` : word;
    let reader = readers.get(key);
    if (reader === undefined) readers.set(key, (reader = new PositionReader(segment, word, prefix)));
    return reader.positionsIn(entry);
  };
  const entries: number[] = [];
  const counts: number[] = [];
  for (entry of candidates.entries) {
    const spans = spansOf(query, positionsOf);
    if (spans.length === 0) continue;
    entries.push(entry);
    counts.push(spans.length);
  }
  return { entries: Uint32Array.from(entries), counts: Uint32Array.from(counts) };
}

/** The entries that have its words, wherever; the counts mean something for a single word only. */
function mayHave(query: TextQuery, segment: Segment, within: Uint32Array): Listed {
  switch (query.kind) {
    case 'words': {
      const last = query.words.length - 1;
      let found: Listed = { entries: within, counts: within };
      for (const [index, word] of query.words.entries())
        found = entriesHaving(segment, word, query.prefix && index === last, found.entries);
      return found;
    }
    case 'near':
      return mayHave(query.right, segment, mayHave(query.left, segment, within).entries);
    case 'any': {
      const parts = query.parts.map((part) => new Set(mayHave(part, segment, within).entries));
      const entries = within.filter((entry) => parts.some((part) => part.has(entry)));
      return { entries, counts: entries };
    }
  }
}
