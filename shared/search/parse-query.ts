/**
 * Reads a query.
 *
 *   either  = both { OR both }
 *   both    = negated { [AND] negated }
 *   negated = NOT negated | near
 *   near    = primary { NEAR/n primary }
 *   primary = ( either ) | word | word* | "phrase" | field:value
 *
 * Operators are written in capitals, so that "and" and "not" stay words. Fields stand in fields.ts, what follows
 * `code:` and `narrative:` in parse-codes.ts.
 */
import { isFieldName, fieldNames, readField } from './fields';
import { faulty, isTextQuery, type Query, type QueryResult, type TextQuery } from './query';
import { queryTokens, type QueryToken } from './query-tokens';
import { TokenReader, type Attempt } from './token-reader';
import { wordsOf } from './words';

/** Longer queries are refused: nobody types them, and each part costs time. */
const longest = 4000;
const deepest = 50;

export function parseQuery(text: string): QueryResult<Query> {
  const whole = { start: 0, end: text.length };
  if (text.length > longest) return faulty(`A query has at most ${longest} characters.`, whole);
  const tokens = queryTokens(text);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 0) return faulty('The query is empty.', whole);
  const reader = new TokenReader(tokens.value, text.length);
  const query = either(reader, 0);
  if (!query.ok) return query;
  const rest = reader.next;
  return rest === null ? query : faulty('This parenthesis closes none.', rest);
}

function either(reader: TokenReader, depth: number): Attempt<Query> {
  const parts: Query[] = [];
  do {
    const part = both(reader, depth);
    if (!part.ok) return part;
    parts.push(part.value);
  } while (reader.take('or') !== null);
  const [first] = parts;
  return { ok: true, value: parts.length === 1 && first !== undefined ? first : { kind: 'or', parts } };
}

function both(reader: TokenReader, depth: number): Attempt<Query> {
  const parts: Query[] = [];
  do {
    const part = negated(reader, depth);
    if (!part.ok) return part;
    parts.push(part.value);
  } while (reader.take('and') !== null || startsPart(reader.next));
  const [first] = parts;
  return { ok: true, value: parts.length === 1 && first !== undefined ? first : { kind: 'and', parts } };
}

const startsPart = (token: QueryToken | null): boolean =>
  token !== null && ['open', 'bare', 'quoted', 'field', 'not'].includes(token.kind);

function negated(reader: TokenReader, depth: number): Attempt<Query> {
  let negations = 0;
  while (reader.take('not') !== null) negations += 1;
  const part = near(reader, depth);
  return !part.ok || negations % 2 === 0 ? part : { ok: true, value: { kind: 'not', part: part.value } };
}

function near(reader: TokenReader, depth: number): Attempt<Query> {
  let start = reader.place;
  let query = primary(reader, depth);
  for (let token = reader.take('near'); token !== null && query.ok; token = reader.take('near')) {
    const left = asText(query.value);
    if (left === null) return faulty('NEAR stands between words, phrases, or words joined by OR.', start);
    start = reader.place;
    const next = primary(reader, depth);
    if (!next.ok) return next;
    const right = asText(next.value);
    if (right === null) return faulty('NEAR stands between words, phrases, or words joined by OR.', start);
    query = { ok: true, value: { kind: 'near', left, right, distance: token.distance } };
  }
  return query;
}

/** Null for what asks for more than places in a text. */
function asText(query: Query): TextQuery | null {
  if (isTextQuery(query)) return query;
  if (query.kind !== 'or') return null;
  const parts = query.parts.map(asText);
  return parts.every((part) => part !== null) ? { kind: 'any', parts } : null;
}

function primary(reader: TokenReader, depth: number): Attempt<Query> {
  const token = reader.next;
  if (token === null) return faulty('Something is missing at the end.', reader.place);
  reader.skip();
  switch (token.kind) {
    case 'open': {
      if (depth >= deepest) return faulty('Parentheses go too deep.', token);
      const inner = either(reader, depth + 1);
      if (!inner.ok || reader.take('close') !== null) return inner;
      return faulty('This parenthesis is not closed.', token);
    }
    case 'bare':
    case 'quoted':
      return wordsQuery(token);
    case 'field':
      return isFieldName(token.name)
        ? readField(token.name, token, reader)
        : faulty(
            `There is no field "${token.name}". Known are ${fieldNames.join(', ')}. In quotation marks it is text.`,
            token,
          );
    case 'close':
      return faulty('Something is missing before this parenthesis.', token);
    default:
      return faulty('Something is missing before this operator.', token);
  }
}

function wordsQuery(token: Extract<QueryToken, { kind: 'bare' | 'quoted' }>): Attempt<Query> {
  if (token.kind === 'bare' && /^[-\u2212]\S/.test(token.text))
    return faulty('To leave something out, write NOT before it.', { start: token.start, end: token.start + 1 });
  const words = wordsOf(token.text);
  if (words.length === 0) return faulty('There is no letter or digit in this.', token);
  return { ok: true, value: { kind: 'words', words, prefix: token.star } };
}
