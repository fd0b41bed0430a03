/** How the matrix is arranged, and which rows are pinned; kept while other views are looked at. */
import { create } from 'zustand';
import type { Arrangement } from './arrange-rows';

type MatrixState = Arrangement & {
  /** Count each origin once in the scores. */
  readonly independent: boolean;
  readonly pinned: readonly string[];
  arrange(part: Partial<Arrangement>): void;
  countOnce(independent: boolean): void;
  pin(sourceId: string): void;
};

export const useMatrix = create<MatrixState>()((set) => ({
  sort: { key: 'diagnosticity', down: true },
  group: 'none',
  filter: 'all',
  words: '',
  independent: false,
  pinned: [],
  arrange: (part) => set(part),
  countOnce: (independent) => set({ independent }),
  pin: (sourceId) =>
    set(({ pinned }) => ({
      pinned: pinned.includes(sourceId) ? pinned.filter((id) => id !== sourceId) : [...pinned, sourceId],
    })),
}));
