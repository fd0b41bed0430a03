/** What stands at the left side of the text, and what other parts of the window ask of search. */
import type { TextPlace } from '#shared/search/places';
import { create } from 'zustand';

export type Side = 'library' | 'search';
type Finding = {
  readonly side: Side;
  /** Counts up when the query's field should have the keyboard. */
  readonly wanted: number;
  /** Counts up when somebody wants to find words in the open article; null while nobody does. */
  readonly inArticle: number | null;
  /** Where those words stand in it, in order; to be marked in its text. */
  readonly places: readonly TextPlace[];
  showSide(side: Side): void;
  /** Shows search and puts the keyboard there. */
  search(): void;
  findInArticle(): void;
  found(places: readonly TextPlace[]): void;
  closeInArticle(): void;
};

const start = { side: 'library', wanted: 0, inArticle: null, places: [] } as const;

export const useFinding = create<Finding>()((set) => ({
  ...start,
  showSide: (side) => set({ side }),
  search: () => set(({ wanted }) => ({ side: 'search', wanted: wanted + 1 })),
  findInArticle: () => set(({ inArticle }) => ({ inArticle: (inArticle ?? 0) + 1 })),
  found: (places) => set({ places }),
  closeInArticle: () => set({ inArticle: null, places: [] }),
}));

/** Another project was opened: nothing of the old one is looked for. */
export const resetFinding = (): void => useFinding.setState(start);
