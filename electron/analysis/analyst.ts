/** A copy of the open project with what is known of it: told of every change, asked by the window. */
import { ConflictLedger } from '#shared/analysis/conflicts/ledger';
import { judgedPairs, type ConflictPair } from '#shared/analysis/conflicts/conflicts';
import { conflictOverview, isOpenConflict } from '#shared/analysis/conflicts/overview';
import { factsOf } from '#shared/analysis/facts/facts';
import { comparedMatrix } from '#shared/analysis/matrix/compared-matrix';
import { matrixView } from '#shared/analysis/matrix/matrix-view';
import { picturesOf } from '#shared/analysis/pictures/pictures';
import { ProvenanceLedger } from '#shared/analysis/provenance/ledger';
import { provenanceOverview } from '#shared/analysis/provenance/overview';
import { SimilarClaims } from '#shared/analysis/similar/similar-claims';
import { snapshotContent } from '#shared/analysis/snapshot-content';
import { queriedMentions } from '#shared/search/queried-mentions';
import { briefOf } from '#shared/report/brief';
import { OwnView } from '#shared/model/own-view';
import type { ProjectRows } from '#shared/model/project';
import { ProjectState, type ProjectReader } from '#shared/model/project-state';
import { ok } from '#shared/model/result';
import { ValuePool } from '#shared/model/value-pool';
import { drawChain } from './draw-chain';
import type { Answered, Told } from './questions';

export class Analyst {
  #whole = new ProjectState();
  /** What the questions are about: the whole, or what one coder has of it. */
  #project: ProjectReader = this.#whole;
  #seenBy: string | null = null;
  #pool = new ValuePool();
  #provenance: ProvenanceLedger | null = null;
  #conflicts: ConflictLedger | null = null;
  #similar: SimilarClaims | null = null;

  /** Null when there is nothing to answer. */
  hear(told: Told): Answered | null {
    switch (told.type) {
      case 'rows':
        if (told.begins) this.#begin();
        // Our own code at the other end.
        this.#whole.add(this.#pool.share(JSON.parse(told.rows) as Partial<ProjectRows>));
        return null;
      case 'changes':
        this.#whole.apply(told.changes);
        // A change tells what it was and is, and is no one's alone.
        if (this.#seenBy !== null) this.#forget();
        this.#provenance?.take(told.changes);
        this.#conflicts?.take(told.changes);
        this.#similar?.take(told.changes);
        return null;
      case 'ask':
        if ((told.seenBy ?? null) !== this.#seenBy) this.#see(told.seenBy ?? null);
        return { id: told.id, result: ok(this.#answer(told)) };
    }
  }

  #begin(): void {
    this.#whole = new ProjectState();
    this.#pool = new ValuePool();
    this.#see(this.#seenBy);
  }

  #see(seenBy: string | null): void {
    this.#seenBy = seenBy;
    this.#project = seenBy === null ? this.#whole : new OwnView(this.#whole, seenBy);
    this.#forget();
  }

  #forget(): void {
    this.#provenance = null;
    this.#conflicts = null;
    this.#similar = null;
  }

  #answer(asked: Extract<Told, { type: 'ask' }>) {
    const queried = queriedMentions(this.#project);
    switch (asked.name) {
      case 'provenance':
        this.#provenance ??= new ProvenanceLedger(this.#project);
        return provenanceOverview(this.#provenance);
      case 'conflicts':
        return conflictOverview(this.#project, this.#conflictLedger());
      case 'chain':
        return drawChain(this.#project, asked.about);
      case 'similar':
        this.#similar ??= new SimilarClaims(this.#project);
        return this.#similar.find(asked.about);
      case 'matrix':
        return matrixView(comparedMatrix(this.#project, asked.about, queried));
      case 'facts':
        return factsOf(this.#project, asked.about.compared, asked.about.by, {
          conflicts: this.#judgedPairs().filter(isOpenConflict),
          queried,
        });
      case 'pictures':
        return picturesOf(this.#project, asked.about, queried);
      case 'snapshot':
        return snapshotContent(this.#project, asked.about, queried);
      case 'brief': {
        const { compared, ...options } = asked.about;
        return briefOf(this.#project, compared, { ...options, conflicts: this.#judgedPairs(), queried });
      }
    }
  }

  #conflictLedger(): ConflictLedger {
    this.#conflicts ??= new ConflictLedger(this.#project);
    return this.#conflicts;
  }

  #judgedPairs(): ConflictPair[] {
    return judgedPairs(this.#project, this.#conflictLedger());
  }
}
