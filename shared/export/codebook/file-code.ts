import type { Code } from '#shared/model/codebook';

/** A code as a file has it: what the file does not say is left out. */
export type FileCode = {
  /** What names it within the file, unique there: its id, its GUID, its row. */
  readonly ref: string;
  /** The id that Warrant gave it, when the file says so. */
  readonly id: string | null;
  readonly guid: string | null;
  /** `ref` of the code above it; null at the top; undefined when the file has no tree. */
  readonly parentRef: string | null | undefined;
  readonly fields: Pick<Code, 'name'> & Partial<Omit<Code, 'id' | 'parentId'>>;
};

/** `remarks`: what was left out or is unsure, in words. */
export type FileCodebook = { readonly codes: readonly FileCode[]; readonly remarks: readonly string[] };

/** More codes than any codebook has, and few enough to be looked at. */
export const mostCodes = 5000;
export const tooManyCodes = `The file holds more than ${mostCodes} codes; nothing was read.`;
