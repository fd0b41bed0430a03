/** How the next passage is coded. */
import { create } from 'zustand';

type CodingMode = {
  /** The code that every selected passage gets until the mode is left; null: each passage waits for its code. */
  readonly stickyId: string | null;
  /** The codes given last, for giving them again; null before the first. */
  readonly lastIds: readonly string[] | null;
};

export const useCodingMode = create<CodingMode>()(() => ({ stickyId: null, lastIds: null }));
