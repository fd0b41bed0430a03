/** What is selected in the article that is read: features beside the text take it up without knowing the text. */
import { create } from 'zustand';
import type { Selectors } from '#shared/model/selector';

export type SelectedText = {
  readonly articleId: string;
  /** Its selectors, made when they are wanted: a selection changes many times before anybody does. */
  readonly describe: () => Selectors;
};

export const useTextSelection = create<{ readonly selected: SelectedText | null }>()(() => ({ selected: null }));

export function setTextSelection(selected: SelectedText | null): void {
  if (selected !== null || useTextSelection.getState().selected !== null) useTextSelection.setState({ selected });
}
