/** The history as rows of one list: a heading for each day, and below it what was done. */
import type { HistoryEntry } from '#shared/ipc/contract';

type DayRow = { readonly id: string; readonly type: 'day'; readonly day: string };
type EntryRow = { readonly id: string; readonly type: 'entry'; readonly entry: HistoryEntry };
export type HistoryRow = DayRow | EntryRow;

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' });

export function historyRows(entries: readonly HistoryEntry[]): HistoryRow[] {
  let last = '';
  return entries.flatMap((entry): HistoryRow[] => {
    const day = days.format(new Date(entry.at));
    const row: EntryRow = { id: String(entry.seq), type: 'entry', entry };
    if (day === last) return [row];
    last = day;
    // A clock may have been set back: a day may come twice.
    return [{ id: `day-${entry.seq}`, type: 'day', day }, row];
  });
}

/** What was done, in words: undoing and redoing say of what. */
export function toldOf({ kind, label, steps }: HistoryEntry): string {
  if (kind === 'undo') return steps === 1 ? `Undid: ${label}` : `Undid ${steps.toLocaleString('en')} changes`;
  if (kind === 'redo') return steps === 1 ? `Redid: ${label}` : `Redid ${steps.toLocaleString('en')} changes`;
  return label;
}

/** Whether it holds, in words; empty for a change that does. */
export function stateOf({ state, current }: HistoryEntry): string {
  if (current) return 'Now';
  return state === 'undone' ? 'Undone' : state === 'left-behind' ? 'Undone, left behind' : '';
}
