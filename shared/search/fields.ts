/** The fields of a query, `name:value`. */
import { articleStatuses } from '#shared/model/article';
import { dateSchema } from '#shared/model/basics';
import { examinations } from '#shared/model/claim';
import { sourceStatuses } from '#shared/model/source';
import { hedgings, voices } from '#shared/model/voice';
import { parseCodes } from './parse-codes';
import { faulty, type EntryKind, type FieldQuery, type QueryPlace } from './query';
import type { Attempt, TokenReader } from './token-reader';
import { wordsOf } from './words';

export const fieldNames = [
  'in',
  'code',
  'narrative',
  'voice',
  'speaker',
  'hedging',
  'actor',
  'publisher',
  'coder',
  'status',
  'date',
  'after',
  'before',
] as const;
type FieldName = (typeof fieldNames)[number];

export const isFieldName = (name: string): name is FieldName => fieldNames.some((known) => known === name);

/** The reader stands after the colon. */
export function readField(name: FieldName, place: QueryPlace, reader: TokenReader): Attempt<FieldQuery> {
  if (name === 'code' || name === 'narrative') {
    const codes = parseCodes(reader, place);
    return codes.ok
      ? { ok: true, value: { kind: 'codes', narrative: name === 'narrative', codes: codes.value } }
      : codes;
  }
  const token = reader.take('bare') ?? reader.take('quoted');
  if (token === null) return faulty(`After ${name}: something is missing.`, place);
  const value = token.text.toLowerCase();
  switch (name) {
    case 'in': {
      const entries = kindNames[value];
      if (entries === undefined) return faulty('After in: stands articles, claims, memos or sources.', token);
      return { ok: true, value: { kind: 'in', entries } };
    }
    case 'status':
      if (!statuses.has(value)) return faulty(`A status is one of ${[...statuses].join(', ')}.`, token);
      return { ok: true, value: { kind: 'status', status: value } };
    case 'voice': {
      const voice = voices.find((known) => known === value);
      if (voice === undefined) return faulty(`A voice is one of ${voices.join(', ')}.`, token);
      return { ok: true, value: { kind: 'voice', voice } };
    }
    case 'hedging': {
      const hedging = hedgings.find((known) => known === value);
      if (hedging === undefined) return faulty(`A hedging is one of ${hedgings.join(', ')}.`, token);
      return { ok: true, value: { kind: 'hedging', hedging } };
    }
    case 'date': {
      const [from = '', to = from, ...rest] = value.split('..');
      const [first, last] = [firstDay(from), firstDay(to)];
      if (first === null || last === null || rest.length > 0)
        return faulty('A date is YYYY-MM-DD, YYYY-MM or YYYY, or two of them with .. between.', token);
      return { ok: true, value: { kind: 'date', from, to } };
    }
    case 'after':
    case 'before': {
      const day = firstDay(value);
      if (day === null) return faulty('A date is YYYY-MM-DD, YYYY-MM or YYYY.', token);
      return { ok: true, value: { kind: name, day } };
    }
    case 'publisher':
    case 'speaker':
    case 'actor':
    case 'coder': {
      const words = wordsOf(token.text);
      if (words.length === 0) return faulty(`After ${name}: stands a name.`, token);
      return { ok: true, value: { kind: name, words, place: { start: token.start, end: token.end } } };
    }
  }
}

const kindNames: Readonly<Record<string, EntryKind>> = {
  articles: 'article',
  article: 'article',
  claims: 'claim',
  claim: 'claim',
  memos: 'memo',
  memo: 'memo',
  sources: 'source',
  source: 'source',
};

const statuses: ReadonlySet<string> = new Set([...articleStatuses, ...examinations, ...sourceStatuses]);

/** The first day of a year or month, or the day itself; null for what is none. */
function firstDay(value: string): string | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (parts === null) return null;
  const day = `${parts[1]}-${parts[2] ?? '01'}-${parts[3] ?? '01'}`;
  return dateSchema.safeParse(day).success ? day : null;
}
