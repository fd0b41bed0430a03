/**
 * A matrix of evidence against explanations, after Heuer, Psychology of Intelligence Analysis (1999), chapter 8: each
 * row is an item of evidence, each column an explanation, each cell says how well the two go together.
 */

import type { Rating } from '#shared/model/cell';

export type MatrixRow = {
  readonly id: string;
  readonly title: string;
  /** One for each explanation, in their order; null where nobody has examined it. */
  readonly cells: readonly (Rating | null)[];
  /** Factors of the row's weight; 1 changes nothing. */
  readonly credibility: number;
  readonly relevance: number;
  /** Rows of the same line rest on the same origin and are one piece of evidence. */
  readonly line: string;
};

export type Matrix = {
  readonly explanations: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly MatrixRow[];
};

/**
 * High, medium and low as factors, after Good, Shrager, Stefik, Pirolli and Card, ACH1.1 Technical Description (PARC,
 * 2004): high in one and low in the other cancel out, high in both doubles, low in both halves.
 */
export const levels = { high: Math.SQRT2, medium: 1, low: Math.SQRT1_2 } as const;

export function weightOf({ credibility, relevance }: Pick<MatrixRow, 'credibility' | 'relevance'>): number {
  // √2 times √2 is not 2 in floating point, but the six weights that the levels give are told apart far earlier.
  return Number((credibility * relevance).toPrecision(12));
}

/** Points against an explanation. Only inconsistency counts: much of what fits one explanation fits its rivals too. */
export function pointsAgainst(rating: Rating | null): 0 | 1 | 2 {
  return rating === 'II' ? 2 : rating === 'I' ? 1 : 0;
}
