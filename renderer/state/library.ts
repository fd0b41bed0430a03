/** How the library shows its articles: kept while the user is elsewhere in the project. */
import { create } from 'zustand';
import {
  noFilter,
  type FacetName,
  type LibraryFilter,
  type LibraryGroup,
  type LibrarySort,
} from '#shared/analysis/library/arrange';

export type LibraryView = {
  readonly filter: LibraryFilter;
  readonly sort: LibrarySort;
  readonly reversed: boolean;
  readonly group: LibraryGroup;
  /** Rows that are chosen together. */
  readonly chosen: ReadonlySet<string | number>;
  narrow(filter: Partial<LibraryFilter>): void;
  /** Takes the value into the filter, or out of it. */
  toggle(facet: FacetName, value: string): void;
  sortBy(sort: LibrarySort): void;
  groupBy(group: LibraryGroup): void;
  choose(chosen: ReadonlySet<string | number>): void;
};

const start = { filter: noFilter, sort: 'date', reversed: false, group: 'none', chosen: new Set<string>() } as const;

export const useLibrary = create<LibraryView>()((set) => ({
  ...start,
  narrow: (change) => set(({ filter }) => ({ filter: { ...filter, ...change }, chosen: start.chosen })),
  toggle: (facet, value) =>
    set(({ filter }) => {
      const values: readonly string[] = filter[facet];
      const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
      return { filter: { ...filter, [facet]: next }, chosen: start.chosen };
    }),
  // The same again turns the order round.
  sortBy: (sort) => set((before) => ({ sort, reversed: before.sort === sort && !before.reversed })),
  groupBy: (group) => set({ group, chosen: start.chosen }),
  choose: (chosen) => set({ chosen }),
}));

/** Another project was opened. */
export const resetLibrary = (): void => useLibrary.setState(start);
