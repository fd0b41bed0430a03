/** What every part of a brief needs at hand. */
import type { Comparison } from '#shared/analysis/comparison';
import type { ConflictPair } from '#shared/analysis/conflicts/conflicts';
import type { ComparedMatrix } from '#shared/analysis/matrix/compared-matrix';
import type { ProjectReader } from '#shared/model/project-state';
import { reference, type Inline } from '../blocks';
import type { Numbers } from './numbers';

export const quoteLengths = ['none', 'short', 'full'] as const;
export type QuoteLength = (typeof quoteLengths)[number];

export type BriefOptions = {
  /** How much of the articles' text is quoted: nothing, at most 120 characters of a passage, or all that was marked. */
  readonly quotes: QuoteLength;
  /** Whether memos on the claims are given. */
  readonly memos: boolean;
  /** UTC instant, for the title. */
  readonly at: string;
};

export type BriefContext = BriefOptions & {
  readonly project: ProjectReader;
  readonly comparison: Comparison;
  readonly matrix: ComparedMatrix;
  /** Pairs of claims whose numbers contradict each other, at least one of them in the comparison. */
  readonly conflicts: readonly ConflictPair[];
  readonly claims: Numbers;
  readonly sources: Numbers;
};

export const claimReference = ({ claims }: BriefContext, id: string): Inline =>
  reference(`C${claims.of(id)}`, claims.anchor(id));
export const sourceReference = ({ sources }: BriefContext, id: string): Inline =>
  reference(`S${sources.of(id)}`, sources.anchor(id));

/** Where an explanation stands in the brief, by its number from 0. */
export const explanationAnchor = (index: number, part = ''): string => `e${index + 1}${part === '' ? '' : `-${part}`}`;
