/**
 * What the evidence of a project comes down to, kept up with its changes: claims are counted again when their links
 * changed, or when one of their sources ends in other origins than before.
 */
import type { Change } from '#shared/model/change';
import type { EvidenceLink } from '#shared/model/link';
import type { ProjectReader } from '#shared/model/project-state';
import { narrativesInOrder } from '../codebook-order';
import { evidenceCounts, type EvidenceCounts } from '../evidence-counts';
import { EvidenceGraph, type Line } from './evidence-graph';
import type { Numbering } from './numbering';
import { countTally, tallyOf, type Tally } from './tally';

export type Evidence = {
  readonly counts: EvidenceCounts;
  /** Where several sources are one line of evidence: "five articles, one survey". */
  readonly shared: readonly Line[];
};

type Explained = { readonly explanation: string; readonly evidence: Evidence };

export class ProvenanceLedger {
  readonly #project: ProjectReader;
  #graph: EvidenceGraph | null = null;
  /** The graph that the counts were made with, while a newer one is wanted. */
  #former: EvidenceGraph | null = null;
  readonly #claims = new Map<string, Evidence>();
  readonly #links = new Map<string, readonly EvidenceLink[]>();
  /** Claims to be counted again. */
  #due = new Set<string>();
  /** For each narrative in use the claims that carry it. */
  #carriers: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  #explanations: readonly Explained[] | null = null;
  /** What the links of a narrative's claims come to, for those whose links and sources are still the same. */
  readonly #tallies = new Map<string, Tally>();
  /** The sources of claims by number, for as long as sources are numbered so and the claim's links are the same. */
  readonly #numbers = new Map<string, readonly number[]>();
  #numberedBy: Numbering | null = null;

  /** The project may change afterwards, as long as `take` hears of it. */
  constructor(project: ProjectReader) {
    this.#project = project;
    for (const { claimId } of project.all('links')) this.#due.add(claimId);
  }

  /** Hears of changes that were made to the project. */
  take(changes: readonly Change[]): void {
    for (const change of changes) this.#takeOne(change);
  }

  get graph(): EvidenceGraph {
    if (this.#graph === null) {
      this.#graph = new EvidenceGraph(this.#project.all('sources'), this.#former);
      for (const source of this.#former?.differingFrom(this.#graph) ?? [])
        for (const { claimId } of this.#project.related('linksBySource', source)) this.#due.add(claimId);
      this.#former = null;
    }
    return this.#graph;
  }

  /** Claims that have evidence, in no particular order. */
  get claims(): ReadonlyMap<string, Evidence> {
    const { graph } = this;
    for (const claim of this.#due) {
      this.#numbers.delete(claim);
      const links = this.#project.related('linksByClaim', claim);
      if (links.length === 0) {
        this.#claims.delete(claim);
        this.#links.delete(claim);
      } else {
        this.#claims.set(claim, evidenceOf(links, graph));
        this.#links.set(claim, links);
      }
    }
    this.#due.clear();
    return this.#claims;
  }

  /** For each claim that has evidence its links. */
  get links(): ReadonlyMap<string, readonly EvidenceLink[]> {
    void this.claims; // which brings both up to date
    return this.#links;
  }

  /** Narratives in use, in the codebook's order; each with the evidence of the claims that carry it. */
  get explanations(): readonly Explained[] {
    const { links, graph } = this;
    this.#carriers ??= carriersOf(this.#project);
    this.#explanations ??= Array.from(this.#carriers, ([explanation, claims]) => {
      const known = this.#tallies.get(explanation);
      const tally =
        known?.numbering === graph.numbering
          ? known
          : tallyOf(
              Array.from(claims, (claim) => links.get(claim) ?? []),
              graph.numbering,
            );
      this.#tallies.set(explanation, tally);
      const counts = countTally(tally, graph);
      const shares = counts.all.independent < counts.all.sources;
      return { explanation, evidence: { counts, shared: shares ? graph.sharedLinesOf(tally.sources.all) : [] } };
    });
    return this.#explanations;
  }

  /** For each origin that claims rest on: how many. */
  get claimsByOrigin(): ReadonlyMap<string, number> {
    const { links, graph } = this;
    const { numbering } = graph;
    if (this.#numberedBy !== numbering) this.#numbers.clear();
    this.#numberedBy = numbering;
    for (const [claim, own] of links)
      if (!this.#numbers.has(claim))
        this.#numbers.set(
          claim,
          own.flatMap(({ sourceId }) => numbering.of(sourceId) ?? []),
        );
    return graph.groupsByOrigin(this.#numbers.values());
  }

  #takeOne({ table, before, after }: Change): void {
    if (table === 'sources') {
      if (before !== null && after !== null && before.citesIds.join() === after.citesIds.join()) return;
      this.#former ??= this.#graph;
      this.#graph = null;
      this.#explanations = null;
    } else if (table === 'links') {
      for (const link of [before, after]) {
        if (link === null) continue;
        this.#due.add(link.claimId);
        for (const explanation of this.#tallies.keys())
          if (this.#carriers?.get(explanation)?.has(link.claimId) !== false) this.#tallies.delete(explanation);
      }
      this.#explanations = null;
    } else if (table === 'annotations' || table === 'codes') {
      this.#carriers = null;
      this.#tallies.clear();
      this.#explanations = null;
    }
  }
}

/** In the codebook's order. */
function carriersOf(project: ProjectReader): Map<string, Set<string>> {
  const carriers = new Map(narrativesInOrder(project).map(({ id }) => [id, new Set<string>()]));
  for (const { codeIds, claimId } of project.all('annotations'))
    for (const code of codeIds) carriers.get(code)?.add(claimId);
  return carriers;
}

function evidenceOf(links: readonly EvidenceLink[], graph: EvidenceGraph): Evidence {
  const [only, ...others] = links;
  // Most claims have one link, and all that have one alike are counted alike.
  if (only !== undefined && others.length === 0 && graph.has(only.sourceId)) return single[only.stance];
  const counts = evidenceCounts(links, graph);
  const shares = counts.all.independent < counts.all.sources;
  return { counts, shared: shares ? graph.sharedLinesAmong(links.map(({ sourceId }) => sourceId)) : [] };
}

const [one, none] = [
  { links: 1, sources: 1, independent: 1 },
  { links: 0, sources: 0, independent: 0 },
];
const alone = { all: one, supports: none, refutes: none, neutral: none };
const single: Readonly<Record<EvidenceLink['stance'], Evidence>> = {
  supports: { counts: { ...alone, supports: one }, shared: [] },
  refutes: { counts: { ...alone, refutes: one }, shared: [] },
  neutral: { counts: { ...alone, neutral: one }, shared: [] },
};
