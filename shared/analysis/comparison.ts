/**
 * The rival explanations side by side: each with its claims, and under each claim its evidence by stance.
 * Computed anew from the project whenever it is needed; the work grows with the claims, annotations and links alone.
 */
import type { Annotation } from '#shared/model/annotation';
import type { Claim } from '#shared/model/claim';
import { narrativesInUse, type Compared } from '#shared/model/compared';
import type { Stance } from '#shared/model/link';
import type { ProjectReader } from '#shared/model/project-state';
import type { Hedging, Voice } from '#shared/model/voice';
import { comparedColumns, type ComparedColumn, type QueriedMentions } from './compared/columns';
import { claimEvidence, linksIn, type ComparedEvidence } from './comparison/claim-evidence';
import { countsOf, type ExplanationCounts } from './comparison/counts';
import { grouped } from './grouped';
import { EvidenceGraph } from './provenance/evidence-graph';

export type Comparison = {
  /** One column each: what is compared, or the narratives in use in the codebook's order. */
  readonly explanations: readonly Explanation[];
  /** Claims that stand in no column, in the order they were made. */
  readonly uncoded: readonly ComparedClaim[];
  /** Claims that several explanations use, by id, with those explanations in column order. */
  readonly shared: readonly { readonly claim: string; readonly explanations: readonly string[] }[];
};

export type Explanation = {
  /** Id and name of the narrative, or of whatever else the column is. */
  readonly id: string;
  readonly name: string;
  readonly counts: ExplanationCounts;
  /** In the order they were made. */
  readonly claims: readonly ComparedClaim[];
};

export type ComparedClaim = {
  readonly id: string;
  readonly statement: string;
  /** In a column: the mentions that belong to it. Among `uncoded`: all. In the order they were made. */
  readonly mentions: readonly ComparedMention[];
  /** Mentions that this column leaves out, since they serve another explanation or none. */
  readonly mentionsElsewhere: number;
  /** Ids of all codes of the claim, wherever it is mentioned, sorted. */
  readonly codes: readonly string[];
  /** The other explanations that use the same claim, in column order. */
  readonly sharedWith: readonly string[];
  readonly evidence: { readonly [S in Stance]: readonly ComparedEvidence[] };
};

type ComparedMention = {
  readonly annotation: string;
  readonly article: string;
  /** The words of the article. */
  readonly exact: string;
  readonly orphaned: boolean;
  readonly voice: Voice;
  /** Who is quoted or reported; empty when unknown or when the author speaks. */
  readonly speaker: string;
  readonly hedging: Hedging;
};

export function comparisonOf(
  project: ProjectReader,
  compared: Compared = narrativesInUse,
  queried?: QueriedMentions,
): Comparison {
  const explanations = comparedColumns(project, compared, queried);
  const graph = new EvidenceGraph(project.all('sources'));
  const annotations = grouped(project.all('annotations'), ({ claimId }) => claimId);
  const links = grouped(project.all('links'), ({ claimId }) => claimId);
  const columns = new Map(explanations.map(({ id }): [string, ComparedClaim[]] => [id, []]));
  const uncoded: ComparedClaim[] = [];
  const shared: { claim: string; explanations: string[] }[] = [];

  for (const claim of [...project.all('claims')].sort(byCreation)) {
    const mentions = (annotations.get(claim.id) ?? []).sort(byCreation);
    const users = usersOf(mentions, explanations);
    const parts = {
      claim,
      mentions,
      codes: [...new Set(mentions.flatMap(({ codeIds }) => codeIds))].sort(),
      evidence: claimEvidence(project, links.get(claim.id) ?? []),
    };
    if (users.length === 0) uncoded.push(comparedClaim(parts, mentions, []));
    if (users.length > 1) shared.push({ claim: claim.id, explanations: users });
    for (const { id, includes } of explanations) {
      if (!users.includes(id)) continue;
      const others = users.filter((other) => other !== id);
      columns.get(id)?.push(comparedClaim(parts, mentions.filter(includes), others));
    }
  }
  return {
    explanations: explanations.map(({ id, name }) => {
      const claims = columns.get(id) ?? [];
      return { id, name, counts: countsOf(claims, claims.flatMap(linksIn), graph), claims };
    }),
    uncoded,
    shared: shared.sort((a, b) => (a.claim < b.claim ? -1 : 1)),
  };
}

type ClaimParts = {
  readonly claim: Claim;
  readonly mentions: readonly Annotation[];
  readonly codes: readonly string[];
  readonly evidence: ComparedClaim['evidence'];
};

function comparedClaim(parts: ClaimParts, own: readonly Annotation[], sharedWith: readonly string[]): ComparedClaim {
  return {
    id: parts.claim.id,
    statement: parts.claim.statement,
    mentions: own.map(({ id, articleId, selectors, orphaned, voice, speaker, hedging }) => ({
      annotation: id,
      article: articleId,
      exact: selectors.quote.exact,
      orphaned,
      voice,
      speaker,
      hedging,
    })),
    mentionsElsewhere: parts.mentions.length - own.length,
    codes: parts.codes,
    sharedWith,
    evidence: parts.evidence,
  };
}

/** The columns that at least one of the mentions belongs to, in their order. */
function usersOf(mentions: readonly Annotation[], explanations: readonly ComparedColumn[]): string[] {
  return explanations.filter(({ includes }) => mentions.some(includes)).map(({ id }) => id);
}

/** Times are ISO 8601 in UTC, so their text is their order. */
function byCreation(a: Claim | Annotation, b: Claim | Annotation): number {
  return a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1;
}
