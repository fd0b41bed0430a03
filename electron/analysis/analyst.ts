/** A copy of the open project with what is known of it: told of every change, asked by the window. */
import { ConflictLedger } from '#shared/analysis/conflicts/ledger';
import { conflictOverview } from '#shared/analysis/conflicts/overview';
import { ProvenanceLedger } from '#shared/analysis/provenance/ledger';
import { provenanceOverview } from '#shared/analysis/provenance/overview';
import { SimilarClaims } from '#shared/analysis/similar/similar-claims';
import type { Change } from '#shared/model/change';
import { tableNames, type ProjectRows } from '#shared/model/project';
import { ProjectState } from '#shared/model/project-state';
import { ok } from '#shared/model/result';
import { drawChain } from './draw-chain';
import type { Answered, Told } from './questions';

export class Analyst {
  #project = new ProjectState();
  #provenance: ProvenanceLedger | null = null;
  #conflicts: ConflictLedger | null = null;
  #similar: SimilarClaims | null = null;

  /** Null when there is nothing to answer. */
  hear(told: Told): Answered | null {
    switch (told.type) {
      case 'rows':
        if (told.begins) this.#begin();
        this.#project.apply(additions(told.rows));
        return null;
      case 'changes':
        this.#project.apply(told.changes);
        this.#provenance?.take(told.changes);
        this.#conflicts?.take(told.changes);
        this.#similar?.take(told.changes);
        return null;
      case 'ask':
        return { id: told.id, result: ok(this.#answer(told)) };
    }
  }

  #begin(): void {
    this.#project = new ProjectState();
    this.#provenance = null;
    this.#conflicts = null;
    this.#similar = null;
  }

  #answer(asked: Extract<Told, { type: 'ask' }>) {
    switch (asked.name) {
      case 'provenance':
        this.#provenance ??= new ProvenanceLedger(this.#project);
        return provenanceOverview(this.#provenance);
      case 'conflicts':
        this.#conflicts ??= new ConflictLedger(this.#project);
        return conflictOverview(this.#project, this.#conflicts);
      case 'chain':
        return drawChain(this.#project, asked.about);
      case 'similar':
        this.#similar ??= new SimilarClaims(this.#project);
        return this.#similar.find(asked.about);
    }
  }
}

function additions(rows: Partial<ProjectRows>): Change[] {
  return tableNames.flatMap((table) =>
    (rows[table] ?? []).map((row) => ({ table, before: null, after: row }) as Change),
  );
}
