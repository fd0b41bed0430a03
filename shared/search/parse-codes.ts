/**
 * What follows `code:` and `narrative:`: a code's name, or several in parentheses with AND, OR, NOT and OVERLAPS
 * between them. There is no order of precedence to remember: different operators need parentheses.
 */
import { faulty, type CodeQuery, type QueryPlace } from './query';
import type { QueryToken } from './query-tokens';
import type { Attempt, TokenReader } from './token-reader';

const deepest = 50;

export function parseCodes(reader: TokenReader, field: QueryPlace): Attempt<CodeQuery> {
  const token = reader.take('bare') ?? reader.take('quoted');
  if (token !== null) return { ok: true, value: codeNamed([token]) };
  const open = reader.take('open');
  return open === null ? faulty('The name of a code is missing here.', field) : group(reader, open, 0);
}

/** The reader stands after the opening parenthesis. */
function group(reader: TokenReader, open: QueryPlace, depth: number): Attempt<CodeQuery> {
  if (depth >= deepest) return faulty('Parentheses go too deep.', open);
  let query = operand(reader, depth);
  let kind: 'and' | 'or' | 'not' | 'overlaps' | null = null;
  while (query.ok) {
    if (reader.take('close') !== null) return query;
    const token = reader.next;
    const operator = reader.take('and') ?? reader.take('or') ?? reader.take('not') ?? reader.take('overlaps');
    if (operator === null)
      return token === null
        ? faulty('This parenthesis is not closed.', open)
        : faulty('Between codes stands AND, OR, NOT or OVERLAPS.', token);
    if (kind !== null && kind !== operator.kind)
      return faulty('Say with parentheses which of the two operators comes first.', operator);
    kind = operator.kind;
    const right = operand(reader, depth);
    query = right.ok ? { ok: true, value: { kind, left: query.value, right: right.value } } : right;
  }
  return query;
}

/** A name may have several words: `code:(AI replacement AND wages)`. */
function operand(reader: TokenReader, depth: number): Attempt<CodeQuery> {
  const open = reader.take('open');
  if (open !== null) return group(reader, open, depth + 1);
  const named: NameToken[] = [];
  for (;;) {
    const token = reader.take('bare') ?? reader.take('quoted');
    if (token === null) break;
    named.push(token);
  }
  return named.length === 0
    ? faulty('The name of a code is missing here.', reader.place)
    : { ok: true, value: codeNamed(named) };
}

type NameToken = Extract<QueryToken, { kind: 'bare' | 'quoted' }>;

function codeNamed(tokens: readonly NameToken[]): CodeQuery {
  const name = tokens.map(({ text, star }) => (star ? `${text}*` : text)).join(' ');
  return { kind: 'code', name, place: { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 } };
}
