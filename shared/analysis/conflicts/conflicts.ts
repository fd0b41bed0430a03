/**
 * Claims of a project whose numbers stand against each other: as a conflict when they say the same of the same, else
 * with what differs. Numbers that a person confirmed count; where there are none, those that are proposed from the
 * claim's statement, or, when it states none, from its mentions.
 */
import type { Judgement } from '#shared/model/judgement';
import type { ProjectReader } from '#shared/model/project-state';
import type { Compared } from './compare-quantities';
import { ConflictLedger } from './ledger';

/** `a` and `b`: ids of claims, `a` the one that sorts first. */
export type ConflictPair = { readonly a: string; readonly b: string } & Compared & {
    /** What a coder made of it; null when nobody has judged. */
    readonly judgement: Judgement | null;
  };

/** Sorted by `a`, then by `b`. */
export const conflictsOf = (project: ProjectReader): ConflictPair[] =>
  judgedPairs(project, new ConflictLedger(project));

export function judgedPairs(project: ProjectReader, ledger: ConflictLedger): ConflictPair[] {
  return Array.from(ledger.pairs(), (pair) => ({ ...pair, judgement: judgementOn(project, pair.a, pair.b) })).sort(
    (x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1),
  );
}

function judgementOn(project: ProjectReader, a: string, b: string): Judgement | null {
  return project.get('claims', a)?.judgements.find(({ claimId }) => claimId === b) ?? null;
}
