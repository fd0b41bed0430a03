/** The phrase whose repetitions the user wants to code; null while the dialog is closed. */
import { create } from 'zustand';
import type { Selectors } from '#shared/model/selector';

export type RepeatedPhrase = {
  readonly articleId: string;
  readonly selectors: Selectors;
  /** The claim that the passage mentions already; null when it is only selected. */
  readonly claimId: string | null;
  readonly codeIds: readonly string[];
};

export const useRepeatedPhrase = create<{ readonly phrase: RepeatedPhrase | null }>()(() => ({ phrase: null }));

export const codeRepetitionsOf = (phrase: RepeatedPhrase | null): void => useRepeatedPhrase.setState({ phrase });
