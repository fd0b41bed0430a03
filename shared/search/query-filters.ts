/** The filters of a query, apart from its words, so that they can be shown, added and taken out without knowing the language. */
import { queryTokens, type QueryToken } from './query-tokens';
import type { QueryPlace } from './query';

/** A field with its value, and the NOT before it, as it stands in the query. */
export type QueryFilter = QueryPlace & { readonly text: string };

/** Those that hold for the whole query: not in parentheses, and none when OR parts the query. */
export function filtersIn(query: string): QueryFilter[] {
  const read = queryTokens(query);
  if (!read.ok || partedByOr(read.value)) return [];
  const tokens = read.value;
  const filters: QueryFilter[] = [];
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'open') depth += 1;
    else if (token?.kind === 'close') depth -= 1;
    else if (token?.kind === 'field' && depth === 0) {
      const last = endOfValue(tokens, at + 1);
      const before = tokens[at - 1];
      const start = before?.kind === 'not' ? before.start : token.start;
      const end = tokens[last]?.end ?? token.end;
      filters.push({ start, end, text: query.slice(start, end) });
      at = last;
    }
  }
  return filters;
}

/** The query without the filter. */
export function withoutFilter(query: string, { start, end }: QueryPlace): string {
  const before = query.slice(0, start).replace(/\s*(\bAND\s*)?$/, '');
  const after = query.slice(end).replace(/^\s*(AND\b\s*)?/, '');
  return [before, after].filter((part) => part !== '').join(' ');
}

/** The query narrowed by one more filter. */
export function withFilter(query: string, filter: string): string {
  const whole = query.trim();
  if (whole === '') return filter;
  const read = queryTokens(whole);
  return `${read.ok && partedByOr(read.value) ? `(${whole})` : whole} ${filter}`;
}

/** A value as it has to be written after a colon, or between the operators of codes. */
export function filterValue(value: string): string {
  const plain = value.replaceAll(/["“”„]/g, ' ').trim();
  return /^[\p{L}\p{N}_.-]+$/u.test(plain) && !/^(AND|OR|NOT|OVERLAPS|NEAR)$/.test(plain) ? plain : `"${plain}"`;
}

/** Index of the last token of the value that begins at `from`. */
function endOfValue(tokens: readonly QueryToken[], from: number): number {
  const first = tokens[from]?.kind;
  if (first === 'bare' || first === 'quoted') return from;
  if (first !== 'open') return from - 1;
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at]?.kind === 'open') depth += 1;
    else if (tokens[at]?.kind === 'close') depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

function partedByOr(tokens: readonly QueryToken[]): boolean {
  let depth = 0;
  for (const { kind } of tokens) {
    if (kind === 'open') depth += 1;
    else if (kind === 'close') depth -= 1;
    else if (kind === 'or' && depth === 0) return true;
  }
  return false;
}
