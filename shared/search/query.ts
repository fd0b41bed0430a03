/** What a search asks, once it was read. */
import type { Hedging, Voice } from '#shared/model/voice';

/** What can be found. */
export const entryKinds = ['article', 'claim', 'memo', 'source'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** UTF-16 offsets in the query as it was typed, half-open. */
export type QueryPlace = { readonly start: number; readonly end: number };

/** Words one after the other; with `prefix` the last of them may go on. At least one. */
export type WordsQuery = { readonly kind: 'words'; readonly words: readonly string[]; readonly prefix: boolean };

/** What asks for places in a text; `near`: both, with at most `distance` words between them, in either order. */
export type TextQuery =
  | WordsQuery
  | { readonly kind: 'near'; readonly left: TextQuery; readonly right: TextQuery; readonly distance: number }
  | { readonly kind: 'any'; readonly parts: readonly TextQuery[] };

/** Passages by their codes. */
export type CodeQuery =
  | { readonly kind: 'code'; readonly name: string; readonly place: QueryPlace }
  | {
      /**
       * `and`: passages of the left that are coded with the right as well. `overlaps`: that share at least a character
       * with a passage of the right. `not`: that share none. `or`: passages of either.
       */
      readonly kind: 'and' | 'or' | 'overlaps' | 'not';
      readonly left: CodeQuery;
      readonly right: CodeQuery;
    };

export type FieldQuery =
  | { readonly kind: 'in'; readonly entries: EntryKind }
  | { readonly kind: 'codes'; readonly narrative: boolean; readonly codes: CodeQuery }
  | { readonly kind: 'voice'; readonly voice: Voice }
  | { readonly kind: 'hedging'; readonly hedging: Hedging }
  | {
      readonly kind: 'publisher' | 'coder' | 'speaker' | 'actor';
      readonly words: readonly string[];
      readonly place: QueryPlace;
    }
  | { readonly kind: 'status'; readonly status: string }
  /** From the first day of `from` to the last of `to`, each `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  | { readonly kind: 'date'; readonly from: string; readonly to: string }
  /** `YYYY-MM-DD`; `after` includes the day, `before` does not. */
  | { readonly kind: 'after' | 'before'; readonly day: string };

export type Query =
  | TextQuery
  | FieldQuery
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query };

/** Why a query cannot be carried out, and which part of it is to blame. */
export type QueryFault = { readonly message: string; readonly place: QueryPlace };
export type QueryResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: QueryFault };

export const faulty = (message: string, place: QueryPlace): { readonly ok: false; readonly fault: QueryFault } => ({
  ok: false,
  fault: { message, place },
});

export function isTextQuery(query: Query): query is TextQuery {
  return query.kind === 'words' || query.kind === 'near' || query.kind === 'any';
}
