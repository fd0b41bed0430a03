/**
 * Going to a place in the history. Where undo and redo lead there, they are carried out one after the other, so that
 * every step can be taken again the other way. To what was left behind after an undo no such way leads: then
 * everything since is taken back in one change, which can itself be undone.
 */
import type { ProjectStore, Stamp } from '#electron/storage/project-store';
import { nextTurn } from '#electron/storage/turn';
import { inverseOf, NetChange } from '#shared/model/change';
import { fail, ok, type Result } from '#shared/model/result';

type Watch = {
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** What was undone or redone until then stays so. */
  readonly signal?: AbortSignal;
};

/** Steps that go to the disk together. */
const together = 100;

/** Gives how many steps were taken. */
export async function jumpTo(
  store: ProjectStore,
  seq: number,
  stamp: Stamp,
  watch: Watch = {},
): Promise<Result<number>> {
  const way = store.past.wayTo(seq);
  if (!way.ok) return way;
  const { direction, steps, label } = way.value;
  if (direction === 'here') return ok(0);
  if (direction === 'restore') return restore(store, seq, label, stamp, watch);
  const isDue = (): boolean => {
    const next = store.nextSteps[direction];
    return next !== null && (direction === 'undo' ? next > seq : next <= seq);
  };
  let done = 0;
  while (isDue() && watch.signal?.aborted !== true) {
    const saving: ReturnType<ProjectStore['undo']>[] = [];
    while (saving.length < together && isDue()) {
      const before = store.nextSteps[direction];
      saving.push(store[direction](stamp, seq));
      if (store.nextSteps[direction] === before) break; // it was refused, and the next would be so too
    }
    for (const saved of await Promise.all(saving)) {
      if (!saved.ok) return saved;
      done += 1;
    }
    watch.onProgress?.({ done, total: steps });
  }
  return ok(done);
}

async function restore(
  store: ProjectStore,
  seq: number,
  label: string,
  stamp: Stamp,
  { onProgress, signal }: Watch,
): Promise<Result<number>> {
  const last = store.seq;
  const net = new NetChange();
  for (let line = last; line > seq; line--) {
    if (signal?.aborted === true) return ok(0);
    const read = store.changesOf(line);
    if (!read.ok) return read;
    net.add(inverseOf(read.value));
    if ((last - line) % together === 0) {
      onProgress?.({ done: last - line, total: last - seq });
      await nextTurn();
    }
  }
  if (store.seq !== last) return fail('does-not-fit', 'Nothing was changed: the project changed meanwhile. Try again.');
  const applied = await store.applyBack(`Went back to: ${label}`, net.changes(), stamp);
  return applied.ok ? ok(last - seq) : applied;
}
