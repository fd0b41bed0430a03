/** What stands at the left side of the text, and what other parts of the window ask of search. */
import { create } from 'zustand';

export type Side = 'library' | 'search';
type Finding = {
  readonly side: Side;
  /** Counts up when the query's field should have the keyboard. */
  readonly wanted: number;
  /** Counts up when somebody wants to find words in the open article; null while nobody does. */
  readonly inArticle: number | null;
  showSide(side: Side): void;
  /** Shows search and puts the keyboard there. */
  search(): void;
  findInArticle(): void;
  closeInArticle(): void;
};

const start = { side: 'library', wanted: 0, inArticle: null } as const;

export const useFinding = create<Finding>()((set) => ({
  ...start,
  showSide: (side) => set({ side }),
  search: () => set(({ wanted }) => ({ side: 'search', wanted: wanted + 1 })),
  findInArticle: () => set(({ inArticle }) => ({ inArticle: (inArticle ?? 0) + 1 })),
  closeInArticle: () => set({ inArticle: null }),
}));

/** Another project was opened: nothing of the old one is looked for. */
export const resetFinding = (): void => useFinding.setState(start);
