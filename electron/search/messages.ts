/** What is said between the main process and the one that searches. Neither hears anybody else. */
import type { Change } from '#shared/model/change';
import type { Result } from '#shared/model/result';
import type { SearchAnswer } from '#shared/search/answer';
import type { HitFormat } from '#shared/search/hit-formats';
import type { QueryMatches } from '#shared/search/matches';
import type { QueryResult } from '#shared/search/query';
import type { Repetitions } from '#shared/search/repetitions';
import type { IndexProgress } from './entry-index';

/** Whose marks alone count, as for one who codes blind; null or left out: everybody's. */
type Seen = { readonly seenBy?: string | null | undefined };

/** What can be asked, and what is answered. */
export type Questions = {
  open: { readonly in: { readonly folder: string }; readonly out: Result<null> };
  find: { readonly in: Seen & { readonly query: string; readonly limit: number }; readonly out: SearchAnswer };
  /** Null for a query that is not understood. */
  counts: { readonly in: Seen & { readonly queries: readonly string[] }; readonly out: readonly (number | null)[] };
  matches: { readonly in: Seen & { readonly query: string }; readonly out: QueryResult<QueryMatches> };
  repetitions: {
    readonly in: Seen & { readonly phrase: string; readonly articleId: string | null; readonly limit: number };
    readonly out: Repetitions;
  };
  /** Writes all hits to the file; gives how many. */
  export: {
    readonly in: Seen & { readonly query: string; readonly format: HitFormat; readonly file: string };
    readonly out: Result<number>;
  };
  /** False when it was stopped. */
  index: { readonly in: { readonly anew: boolean }; readonly out: boolean };
};
export type Question = keyof Questions;

export type ToSearch =
  | { [Q in Question]: { readonly id: number; readonly ask: Q; readonly of: Questions[Q]['in'] } }[Question]
  | { readonly tell: 'changed'; readonly seq: number; readonly changes: readonly Change[] }
  | { readonly tell: 'stop' };

export type FromSearch =
  | { readonly id: number; readonly answer: unknown }
  /** Something in there went wrong: a bug, or a disk that cannot be read. */
  | { readonly id: number; readonly failed: string }
  /** Null when the index is as far as it will come for now. */
  | { readonly progress: IndexProgress | null };
