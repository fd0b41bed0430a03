/** What the window shows of the numbers of a whole project that stand against each other. */
import type { ProjectReader } from '#shared/model/project-state';
import { judgedPairs, type ConflictPair } from './conflicts';
import type { ConflictLedger } from './ledger';

export type ConflictOverview = {
  /** Conflicts first, and among these the ones that nobody has judged; at most `mostPairs`. */
  readonly pairs: readonly ConflictPair[];
  /** How many pairs there are, and how many of them are conflicts that nobody has judged. */
  readonly total: number;
  readonly open: number;
};

const mostPairs = 2000;

export function conflictOverview(project: ProjectReader, ledger: ConflictLedger): ConflictOverview {
  const pairs = judgedPairs(project, ledger);
  const rank = ({ kind, judgement }: ConflictPair): number =>
    (kind === 'conflict' ? 0 : 2) + (judgement === null ? 0 : 1);
  const open = pairs.filter(({ kind, judgement }) => kind === 'conflict' && judgement === null).length;
  return { pairs: pairs.sort((x, y) => rank(x) - rank(y)).slice(0, mostPairs), total: pairs.length, open };
}

/** Whether two numbers contradict each other as far as is known: nobody has said that they do not. */
export const isOpenConflict = ({ kind, judgement }: Pick<ConflictPair, 'kind' | 'judgement'>): boolean =>
  judgement === null ? kind === 'conflict' : judgement.verdict === 'conflict';
