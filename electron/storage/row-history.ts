/**
 * The changes of one table as a history of its own, derived from the journal and kept nowhere: which lines concern the
 * table is looked up once, then line by line as they come.
 */
import type { ChangeOf } from '#shared/model/change';
import type { TableName } from '#shared/model/project';
import { diskFailure } from './disk-failure';
import { ok, type Result } from '#shared/model/result';
import type { Journal } from './journal';
import type { EntryKind } from './journal-line';

/** An entry of the history with what it did to the table's rows, nothing else. */
export type RowsChanged<T extends TableName> = {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly label: string;
  readonly coderId: string;
  readonly at: string;
  readonly changes: readonly ChangeOf<T>[];
};

export class RowHistory<T extends TableName> {
  readonly #journal: Journal;
  readonly #table: T;
  #known: { seqs: readonly number[]; upTo: number } = { seqs: [], upTo: 0 };

  constructor(journal: Journal, table: T) {
    this.#journal = journal;
    this.#table = table;
  }

  /** Newest first, from the one before `before` (null: from the newest), at most `limit`; `next` as in the history. */
  async page(
    before: number | null,
    limit: number,
  ): Promise<Result<{ readonly entries: readonly RowsChanged<T>[]; readonly next: number | null }>> {
    try {
      await this.#journal.settled();
      const found = await this.#journal.linesWith(`"table":"${this.#table}"`, this.#known.upTo);
      this.#known = { seqs: [...this.#known.seqs, ...found.seqs], upTo: found.upTo };
    } catch (error) {
      return diskFailure(error, 'The history could not be read');
    }
    const seqs = this.#known.seqs.filter((seq) => before === null || seq < before).toReversed();
    const entries: RowsChanged<T>[] = [];
    for (const seq of seqs.slice(0, limit)) {
      const read = this.#journal.read(seq);
      if (!read.ok) return read;
      const { kind, label, coderId, at, changes } = read.value;
      const own = changes.filter(
        (change): change is Extract<typeof change, { table: T }> => change.table === this.#table,
      );
      entries.push({ seq, kind, label, coderId, at, changes: own as readonly ChangeOf<T>[] });
    }
    return ok({ entries, next: seqs.length > limit ? (entries.at(-1)?.seq ?? null) : null });
  }
}
