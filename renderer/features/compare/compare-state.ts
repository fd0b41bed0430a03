/** What the compare view shows; kept while other views are looked at. */
import { create } from 'zustand';
import type { SubjectKind } from '#shared/analysis/facts/subject-kinds';
import { narrativesInUse, type Compared } from '#shared/model/compared';

export const compareTabs = ['columns', 'matrix', 'pictures', 'snapshots'] as const;
export type CompareTab = (typeof compareTabs)[number];

/** A cell of the matrix: its source and its explanation. */
export type CellPlace = { readonly sourceId: string; readonly explanationId: string };

type CompareState = {
  readonly tab: CompareTab;
  readonly compared: Compared;
  /** Null until it was chosen: by events where there are any, else by themes. */
  readonly by: SubjectKind | null;
  /** The cell and the mention that are looked at beside the view; the mention hides the cell until it is closed. */
  readonly cell: CellPlace | null;
  readonly mentionId: string | null;
  readonly briefOpen: boolean;
  show(tab: CompareTab): void;
  compare(compared: Compared): void;
  lineUpBy(by: SubjectKind): void;
  openCell(cell: CellPlace | null): void;
  openMention(mentionId: string | null): void;
  openBrief(open: boolean): void;
};

const start = {
  tab: 'columns',
  compared: narrativesInUse,
  by: null,
  cell: null,
  mentionId: null,
  briefOpen: false,
} as const;

export const useCompare = create<CompareState>()((set) => ({
  ...start,
  show: (tab) => set({ tab, cell: null, mentionId: null }),
  compare: (compared) => set({ compared, cell: null, mentionId: null }),
  lineUpBy: (by) => set({ by, mentionId: null }),
  openCell: (cell) => set({ cell, mentionId: null }),
  openMention: (mentionId) => set({ mentionId }),
  openBrief: (briefOpen) => set({ briefOpen }),
}));

/** Another project was opened. */
export const resetCompare = (): void => useCompare.setState(start);
