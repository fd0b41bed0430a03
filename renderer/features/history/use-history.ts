import { useCallback, useEffect, useRef, useState } from 'react';
import { bridge } from '#renderer/bridge/bridge';
import { useClient, useClientState } from '#renderer/bridge/use-project';
import { succeeded } from '#renderer/state/messages';
import type { HistoryEntry } from '#shared/ipc/contract';
import type { HistoryArea } from '#shared/model/history-area';

export type HistoryFilter = { readonly coderId: string | null; readonly area: HistoryArea | null };

const slice = 200;
/** Milliseconds from a change to the list that shows it: an import of thousands must not read it thousands of times. */
const afterChange = 250;

/** The history as far as it was asked for, kept up to date; null until it is there. */
export function useHistory({ coderId, area }: HistoryFilter) {
  const client = useClient();
  const latest = useClientState('history', ({ undoLabel, redoLabel }) => `${undoLabel}\n${redoLabel}`);
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const next = useRef<number | null>(null);
  const count = useRef(slice);
  const asked = useRef(0);

  const read = useCallback(
    async (before: number | null, limit: number) => {
      const turn = (asked.current += 1);
      const page = await bridge.call('project:history', { before, limit, coderId, area });
      if (turn !== asked.current || !succeeded(page)) return;
      next.current = page.value.next;
      setEntries((shown) => {
        const all = before === null ? page.value.entries : [...(shown ?? []), ...page.value.entries];
        count.current = Math.max(slice, all.length);
        return all;
      });
    },
    [coderId, area],
  );
  useEffect(() => {
    count.current = slice;
    void read(null, slice);
  }, [read]);
  useEffect(() => {
    const again = (): void => void read(null, Math.min(10_000, count.current));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = client.onChanges(() => {
      clearTimeout(timer);
      timer = setTimeout(again, afterChange);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, read]);
  // What was just done is saved, and in the history, when its label is known.
  useEffect(() => void read(null, Math.min(10_000, count.current)), [latest, read]);

  const more = useCallback(() => {
    if (next.current !== null) void read(next.current, slice);
  }, [read]);
  return { entries, more };
}
