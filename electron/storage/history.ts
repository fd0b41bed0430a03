/**
 * The journal as people read it: what was done, by whom, when, and whether it holds. Undoing ten changes is one line
 * in it, and so are the steps of one run. Entries are read as they are asked for; what a filter needs of each is kept once it was read.
 */
import { fail, ok, type Result } from '#shared/model/result';
import type { HistoryArea } from '#shared/model/history-area';
import type { EntryHead } from './entry-head';
import type { Journal } from './journal';
import type { StepState, Timeline } from './timeline';
import { nextTurn } from './turn';

export type HistoryFilter = { readonly coderId: string | null; readonly area: HistoryArea | null };

type HistoryEntry = Omit<EntryHead, 'of'> & {
  /** Of a change; null for what undid or redid others. */
  readonly state: StepState | null;
  /** How many times something was undone or redone, one after the other; 1 for a change. */
  readonly steps: number;
  /** Whether the project is as this change left it. */
  readonly current: boolean;
};

/** `next` is what to ask for the entries before these with; null when there are none. */
export type HistoryPage = { readonly entries: readonly HistoryEntry[]; readonly next: number | null };

/** What going to a place in the history does to the changes since. */
export type Way = {
  readonly direction: 'here' | 'undo' | 'redo' | 'restore';
  readonly steps: number;
  /** The first of them, in the order in which they are carried out. */
  readonly first: readonly { readonly label: string; readonly coderId: string }[];
  /** Of the place itself. */
  readonly label: string;
};

const stepsShown = 12;
/** Lines that are looked at before others get a turn. */
const atOnce = 200;

export class History {
  readonly #journal: Journal;
  readonly #timeline: () => Timeline;
  /** Coder and area of lines that were looked at, by number. */
  readonly #seen: { coderId: string; area: HistoryArea | null }[] = [];

  constructor(journal: Journal, timeline: () => Timeline) {
    this.#journal = journal;
    this.#timeline = timeline;
  }

  /** Entries newest first, from the one before `before` (null: from the newest), at most `limit`. */
  async page(before: number | null, limit: number, filter: HistoryFilter): Promise<Result<HistoryPage>> {
    const timeline = this.#timeline();
    const entries: HistoryEntry[] = [];
    let seq = before === null ? timeline.length : Math.min(before - 1, timeline.length);
    let looked = 0;
    while (seq >= 1 && entries.length < limit) {
      if ((looked += 1) % atOnce === 0) await nextTurn();
      const known = this.#seen[seq];
      if (known !== undefined && !passes(known, filter)) {
        seq -= 1;
        continue;
      }
      const read = this.#journal.head(seq);
      if (!read.ok) return read;
      const head = read.value;
      this.#seen[seq] = { coderId: head.coderId, area: head.area };
      const isChange = head.kind === 'do' || head.kind === 'create';
      const lines = isChange ? timeline.runUpTo(seq) : this.#runUpTo(seq, head.coderId);
      if (passes(head, filter)) entries.push(entryOf(head, isChange ? 1 : lines, timeline));
      seq -= lines;
    }
    return ok({ entries, next: seq >= 1 ? seq + 1 : null });
  }

  /** What it takes to have the project as it was after line `seq`. */
  wayTo(seq: number): Result<Way> {
    const timeline = this.#timeline();
    const head = this.#journal.head(seq);
    if (!head.ok) return head;
    if (head.value.kind === 'undo' || head.value.kind === 'redo')
      return fail('not-a-change', 'Choose a change, not one of the lines that say what was undone or redone.');
    const { label } = head.value;
    const state = timeline.stateOf(seq);
    if (state === 'left-behind') return ok({ direction: 'restore', steps: timeline.length - seq, first: [], label });
    const steps = timeline.lastOfRuns(state === 'undone' ? timeline.redosTo(seq) : timeline.undosTo(seq));
    const first: { label: string; coderId: string }[] = [];
    for (const step of steps.slice(0, stepsShown)) {
      const undone = this.#journal.head(step);
      if (!undone.ok) return undone;
      first.push({ label: undone.value.label, coderId: undone.value.coderId });
    }
    const direction = steps.length === 0 ? 'here' : state === 'undone' ? 'redo' : 'undo';
    return ok({ direction, steps: steps.length, first, label });
  }

  /** How many lines up to this one undid, or redid, one after the other by one coder. */
  #runUpTo(seq: number, coderId: string): number {
    const kind = this.#journal.kindOf(seq);
    let steps = 1;
    while (seq - steps >= 1 && this.#journal.kindOf(seq - steps) === kind && steps < 10_000) {
      const other = this.#seen[seq - steps]?.coderId ?? this.#coderOf(seq - steps);
      if (other !== coderId) break;
      steps += 1;
    }
    return steps;
  }

  #coderOf(seq: number): string | null {
    const head = this.#journal.head(seq);
    return head.ok ? head.value.coderId : null;
  }
}

const passes = (head: { coderId: string; area: HistoryArea | null }, { coderId, area }: HistoryFilter): boolean =>
  (coderId === null || head.coderId === coderId) && (area === null || head.area === area);

function entryOf({ of: _, ...head }: EntryHead, steps: number, timeline: Timeline): HistoryEntry {
  const changes = head.kind === 'do' || head.kind === 'create';
  return {
    ...head,
    steps,
    state: changes ? timeline.stateOf(head.seq) : null,
    current: changes && timeline.current === head.seq,
  };
}
