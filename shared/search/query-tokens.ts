/** A query cut into its pieces. */
import { faulty, type QueryPlace, type QueryResult } from './query';

/** `star`: it ends with `*`, which is no part of `text`. */
type Written = { readonly text: string; readonly star: boolean };

export type QueryToken = QueryPlace &
  (
    | { readonly kind: 'open' }
    | { readonly kind: 'close' }
    | { readonly kind: 'and' }
    | { readonly kind: 'or' }
    | { readonly kind: 'not' }
    | { readonly kind: 'overlaps' }
    | { readonly kind: 'near'; readonly distance: number }
    /** `name` is what stands before the colon; its value comes next. */
    | { readonly kind: 'field'; readonly name: string }
    | ({ readonly kind: 'bare' } & Written)
    | ({ readonly kind: 'quoted' } & Written)
  );

const space = /\s+/y;
const quoted = /["“”„]([^"“”„]*)(["“”„]?)(\*?)/y;
/** A colon ends the name of a field only when a letter begins it: 10:30 is no field. */
const field = /([A-Za-z-]+):/y;
const bare = /[^\s()"“”„]+/y;
const near = /^NEAR(?:\/(\d{1,4}))?$/;

/** Words between two that are "near" each other when nobody says how many. */
const usualDistance = 10;

export function queryTokens(query: string): QueryResult<QueryToken[]> {
  const tokens: QueryToken[] = [];
  let at = 0;
  const taken = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(query);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  while (at < query.length) {
    if (taken(space) !== null) continue;
    const start = at;
    const sign = query[at];
    if (sign === '(' || sign === ')') {
      at += 1;
      tokens.push({ kind: sign === '(' ? 'open' : 'close', start, end: at });
      continue;
    }
    const phrase = taken(quoted);
    if (phrase !== null) {
      const [, text = '', last, star] = phrase;
      if (last === '') return faulty('This quotation mark has no partner.', { start, end: start + 1 });
      tokens.push({ kind: 'quoted', text, star: star === '*', start, end: at });
      continue;
    }
    const name = taken(field)?.[1];
    if (name !== undefined) {
      tokens.push({ kind: 'field', name: name.toLowerCase(), start, end: at });
      continue;
    }
    const word = taken(bare)?.[0] ?? '';
    tokens.push({ ...wordToken(word), start, end: at });
  }
  return { ok: true, value: tokens };
}

const operators = { AND: 'and', OR: 'or', NOT: 'not', OVERLAPS: 'overlaps' } as const;

type WordToken = QueryToken extends infer T ? (T extends QueryPlace ? Omit<T, 'start' | 'end'> : never) : never;

function wordToken(word: string): WordToken {
  if (word === 'AND' || word === 'OR' || word === 'NOT' || word === 'OVERLAPS') return { kind: operators[word] };
  const distance = near.exec(word);
  if (distance !== null)
    return { kind: 'near', distance: distance[1] === undefined ? usualDistance : Number(distance[1]) };
  const star = word.endsWith('*');
  return { kind: 'bare', text: star ? word.slice(0, -1) : word, star };
}
