/**
 * A project as one coder has it who codes blind: without what the others marked and wrote. Left out are their
 * annotations and memos, claims that nobody else but them mentions, and what hangs on those. Articles, codes, sources and
 * what was kept of comparisons are everybody's.
 */
import type { Rows, TableName } from './project';
import { indexDefinition, type IndexName, type IndexRow, type ProjectReader } from './project-state';

export class OwnView implements ProjectReader {
  readonly #whole: ProjectReader;
  readonly #coderId: string;

  /** The project may change afterwards. */
  constructor(whole: ProjectReader, coderId: string) {
    this.#whole = whole;
    this.#coderId = coderId;
  }

  get<T extends TableName>(table: T, id: string): Rows[T] | undefined {
    const row = this.#whole.get(table, id);
    return row !== undefined && this.#shows(table, id) ? row : undefined;
  }

  *all<T extends TableName>(table: T): Iterable<Rows[T]> {
    for (const row of this.#whole.all(table)) if (this.#shows(table, row.id)) yield row;
  }

  count(table: TableName): number {
    let count = 0;
    for (const _ of this.all(table)) count += 1;
    return count;
  }

  related<I extends IndexName>(index: I, key: string): IndexRow<I>[] {
    const { table } = indexDefinition(index);
    return this.#whole.related(index, key).filter(({ id }) => this.#shows(table, id));
  }

  #shows(table: TableName, id: string): boolean {
    switch (table) {
      case 'annotations':
      case 'memos':
        return this.#whole.get(table, id)?.coderId === this.#coderId;
      case 'claims':
        return this.#isOwnClaim(id);
      case 'links':
        return this.#isOwnClaim(this.#whole.get('links', id)?.claimId ?? '');
      default:
        return true;
    }
  }

  #isOwnClaim(id: string): boolean {
    return this.#whole.related('annotationsByClaim', id).some(({ coderId }) => coderId === this.#coderId);
  }
}
