/** What a search answers in the window: hits in groups, each with the words around it. */
import type { Hit } from './hit';
import type { EntryKind, QueryFault } from './query';

/** An article, claim, memo or source with its hits, in the order of its text. */
export type HitGroup = {
  readonly kind: EntryKind;
  readonly id: string;
  readonly title: string;
  readonly score: number;
  /** How many hits it has in all. */
  readonly count: number;
  readonly hits: readonly Pick<Hit, 'start' | 'end' | 'before' | 'match' | 'after'>[];
};

export type SearchAnswer =
  | { readonly ok: false; readonly fault: QueryFault }
  | {
      readonly ok: true;
      /** Best first. */
      readonly groups: readonly HitGroup[];
      /** Articles, claims, memos and sources found in all, and of each kind. */
      readonly total: number;
      readonly kinds: Readonly<Record<EntryKind, number>>;
      /** Whether there are more hits than these. */
      readonly more: boolean;
      /** False when making the index was stopped, so that there may be more to find. */
      readonly complete: boolean;
    };
