/** What the analysis process is asked, and what it answers. */
import type { ConflictOverview } from '#shared/analysis/conflicts/overview';
import type { Facts } from '#shared/analysis/facts/facts';
import type { SubjectKind } from '#shared/analysis/facts/subject-kinds';
import type { MatrixView } from '#shared/analysis/matrix/matrix-view';
import type { Pictures } from '#shared/analysis/pictures/pictures';
import type { ChainFocus } from '#shared/analysis/provenance/chain';
import type { DrawnChain } from '#shared/analysis/provenance/drawn-chain';
import type { ProvenanceOverview } from '#shared/analysis/provenance/overview';
import type { SimilarClaim, SimilarQuery } from '#shared/analysis/similar/similar-claims';
import type { Compared } from '#shared/model/compared';
import type { SnapshotContent } from '#shared/model/snapshot';
import type { Report } from '#shared/report/blocks';
import type { BriefOptions } from '#shared/report/brief/context';
import type { Change } from '#shared/model/change';
import type { Result } from '#shared/model/result';

/** Each question with what it takes; `Answers` has what it gives. */
export type Questions = {
  provenance: null;
  conflicts: null;
  chain: ChainFocus;
  similar: SimilarQuery;
  matrix: Compared;
  facts: { readonly compared: Compared; readonly by: SubjectKind };
  pictures: Compared;
  snapshot: Compared;
  brief: BriefOptions & { readonly compared: Compared };
};
export type Answers = {
  provenance: ProvenanceOverview;
  conflicts: ConflictOverview;
  chain: DrawnChain;
  similar: readonly SimilarClaim[];
  matrix: MatrixView;
  facts: Facts;
  pictures: Pictures;
  snapshot: SnapshotContent;
  brief: Report;
};
export type QuestionName = keyof Questions;

/**
 * Rows of a project that begins, rows of the same project that follow, changes since, or a question. Rows are the JSON
 * of a `Partial<ProjectRows>`, which costs less to send than objects do.
 */
export type Told =
  | { readonly type: 'rows'; readonly begins: boolean; readonly rows: string }
  | { readonly type: 'changes'; readonly changes: readonly Change[] }
  | {
      [Q in QuestionName]: {
        readonly type: 'ask';
        readonly id: number;
        readonly name: Q;
        readonly about: Questions[Q];
        /** Whose marks alone count, as for one who codes blind; null or left out: everybody's. */
        readonly seenBy?: string | null | undefined;
      };
    }[QuestionName];

export type Answered = { readonly id: number; readonly result: Result<Answers[QuestionName]> };
