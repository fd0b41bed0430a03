import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { useClient, useClientState } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { succeeded } from '#renderer/state/messages';
import type { HistoryEntry } from '#shared/ipc/contract';

const prefix = { create: '', do: '', undo: 'Undone: ', redo: 'Redone: ' } as const;

/** Every change to the project, newest first, with who made it and when. */
export function History() {
  const client = useClient();
  const latest = useClientState('history', ({ undoLabel, redoLabel }) => `${undoLabel}\n${redoLabel}`);
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const load = async (before: number | null): Promise<void> => {
    const page = await bridge.call('project:history', { before });
    if (!succeeded(page)) return;
    setEntries((shown) => (before === null ? page.value.entries : [...shown, ...page.value.entries]));
    setNext(page.value.next);
  };
  useEffect(() => void load(null), [latest]);
  return (
    <section className="history" aria-labelledby="history-title">
      <h2 id="history-title">History</h2>
      {entries.length === 0 ? (
        <EmptyState title="Nothing has been changed yet">
          <p>Each change appears here with its time and coder. All of them can be undone, also after a restart.</p>
        </EmptyState>
      ) : null}
      <ol className="history-list">
        {entries.map((entry) => (
          <li key={entry.seq} className={entry.kind}>
            <time dateTime={entry.at}>{timeOf(entry.at)}</time>
            <span>
              {prefix[entry.kind]}
              {entry.label}
            </span>
            <span className="quiet">{client.project.get('coders', entry.coderId)?.name ?? entry.coderId}</span>
          </li>
        ))}
      </ol>
      {next === null ? null : (
        <Button className="button" onPress={() => void load(next)}>
          Show earlier changes
        </Button>
      )}
    </section>
  );
}

const timeOf = (at: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
