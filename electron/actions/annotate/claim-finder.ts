import type { ProjectReader } from '#shared/model/project-state';

/** The claims of a project, and those about to be added, by id and by statement. */
export class ClaimFinder {
  readonly #project: ProjectReader;
  readonly #statements = new Map<string, string>();
  readonly #added = new Set<string>();

  constructor(project: ProjectReader) {
    this.#project = project;
    // Of several claims with one statement the oldest is meant.
    const claims = [...project.all('claims')].sort((a, b) =>
      a.created < b.created ? -1 : a.created > b.created ? 1 : 0,
    );
    for (const { id, statement } of claims) if (!this.#statements.has(statement)) this.#statements.set(statement, id);
  }

  /** The id of the claim with this id, else of the claim with this statement. */
  find(asked: string): string | undefined {
    if (this.#added.has(asked) || this.#project.get('claims', asked) !== undefined) return asked;
    return this.withStatement(asked);
  }

  withStatement(statement: string): string | undefined {
    return this.#statements.get(statement);
  }

  add(id: string, statement: string): void {
    this.#added.add(id);
    if (!this.#statements.has(statement)) this.#statements.set(statement, id);
  }
}
