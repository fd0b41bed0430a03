/**
 * Rows that were just parsed have a string and an array of their own for whatever they name. In a hundred thousand rows
 * that is a good part of the memory: what many rows have alike is made one value here, before anybody sees the rows.
 */
import type { Annotation } from './annotation';
import type { Claim } from './claim';
import type { ProjectRows } from './project';

/** Nobody changes a row's values in place. */
const nothing: never[] = [];
Object.freeze(nothing);

export class ValuePool {
  readonly #ids = new Map<string, string>();
  readonly #single = new Map<string, string[]>();

  /** Equal before and after, and smaller. */
  share(rows: Partial<ProjectRows>): Partial<ProjectRows> {
    for (const row of rows.annotations ?? []) this.#annotation(row);
    for (const row of rows.claims ?? []) this.#claim(row);
    return rows;
  }

  #annotation(row: Annotation): void {
    row.articleId = this.#id(row.articleId);
    row.codeIds = this.#list(row.codeIds);
    this.#stamp(row);
  }

  #claim(row: Claim): void {
    if (row.quantities.length === 0) row.quantities = nothing;
    if (row.actors.length === 0) row.actors = nothing;
    if (row.variants.length === 0) row.variants = nothing;
    if (row.judgements.length === 0) row.judgements = nothing;
    this.#stamp(row);
  }

  #stamp(row: Pick<Claim, 'coderId' | 'created' | 'modified'>): void {
    row.coderId = this.#id(row.coderId);
    if (row.modified === row.created) row.modified = row.created;
  }

  #list(ids: string[]): string[] {
    const [first] = ids;
    if (first === undefined) return nothing;
    if (ids.length > 1) return ids.map((id) => this.#id(id));
    const known = this.#single.get(first);
    if (known !== undefined) return known;
    Object.freeze(ids);
    this.#single.set(first, ids);
    return ids;
  }

  #id(id: string): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    this.#ids.set(id, id);
    return id;
  }
}
