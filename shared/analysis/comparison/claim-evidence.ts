import { strengths, type EvidenceLink, type Stance, type Strength } from '#shared/model/link';
import type { ProjectReader } from '#shared/model/project-state';
import type { SourceKind } from '#shared/model/source';

/** An evidence link with what is worth seeing of its source. */
export type ComparedEvidence = {
  readonly link: string;
  readonly source: string;
  /** Of the source. */
  readonly title: string;
  readonly kind: SourceKind;
  /** Admiralty grades of the source, A to F, and of its information, 1 to 6. */
  readonly reliability: string;
  readonly credibility: string;
  readonly strength: Strength;
  /** Empty when nobody wrote why the source bears on the claim. */
  readonly warrant: string;
};

type ByStance = { readonly [S in Stance]: readonly ComparedEvidence[] };

/** A claim's links by stance, the strongest first. */
export function claimEvidence(project: ProjectReader, links: readonly EvidenceLink[]): ByStance {
  const found = {
    supports: [] as ComparedEvidence[],
    refutes: [] as ComparedEvidence[],
    neutral: [] as ComparedEvidence[],
  };
  for (const { id, sourceId, stance, strength, warrant } of links) {
    const source = project.get('sources', sourceId);
    if (source === undefined) continue;
    const { title, kind, reliability, credibility } = source;
    found[stance].push({ link: id, source: sourceId, title, kind, reliability, credibility, strength, warrant });
  }
  found.supports.sort(byStrength);
  found.refutes.sort(byStrength);
  found.neutral.sort(byStrength);
  return found;
}

/** The links of a compared claim again, as counting needs them. */
export function linksIn({ evidence }: { readonly evidence: ByStance }): { sourceId: string; stance: Stance }[] {
  return (['supports', 'refutes', 'neutral'] as const).flatMap((stance) =>
    evidence[stance].map(({ source }) => ({ sourceId: source, stance })),
  );
}

function byStrength(a: ComparedEvidence, b: ComparedEvidence): number {
  return strengths.indexOf(a.strength) - strengths.indexOf(b.strength) || (a.link < b.link ? -1 : 1);
}
