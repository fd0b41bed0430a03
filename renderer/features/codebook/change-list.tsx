import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { useClient, useClientState } from '#renderer/bridge/use-project';
import { succeeded } from '#renderer/state/messages';
import type { CodebookEntry } from '#shared/ipc/contract';
import type { ProjectReader } from '#shared/model/project-state';
import { concerns, differences, type Difference } from './differences';

/** When which code changed, by whom, with what stood there before; of one code or of all, newest first. */
export function ChangeList({ codeId }: { codeId: string | null }) {
  const client = useClient();
  const latest = useClientState('history', ({ undoLabel, redoLabel }) => `${undoLabel}\n${redoLabel}`);
  const [entries, setEntries] = useState<readonly CodebookEntry[] | null>(null);
  const [next, setNext] = useState<number | null>(null);
  const load = async (before: number | null): Promise<void> => {
    const page = await bridge.call('codebook:history', { before });
    if (!succeeded(page)) return;
    setEntries((shown) => (before === null ? page.value.entries : [...(shown ?? []), ...page.value.entries]));
    setNext(page.value.next);
  };
  useEffect(() => void load(null), [latest]);
  if (entries === null) return <p className="quiet">Looking it up…</p>;
  const shown = entries
    .filter(({ changes, label }) => codeId === null || concerns(changes, label, codeId))
    .map((entry) => ({ entry, found: differences(entry.changes, codeId) }));
  return (
    <>
      <ol className="change-list">
        {shown.map(({ entry, found }) => (
          <li key={entry.seq}>
            <p className="change-head">
              <span>
                {prefix[entry.kind]}
                {entry.label}
              </span>
              <span className="quiet">
                {client.project.get('coders', entry.coderId)?.name ?? entry.coderId},{' '}
                <time dateTime={entry.at}>{timeOf(entry.at)}</time>
              </span>
            </p>
            {codeId !== null ? null : (
              <>
                <Names word="Added" of={found.filter(({ word }) => word === 'added')} />
                <Names word="Gone" of={found.filter(({ word }) => word === 'gone')} />
              </>
            )}
            {edits(found)
              .slice(0, mostShown)
              .map((difference) => (
                <Shown
                  key={`${difference.codeId} ${difference.field ?? ''}`}
                  difference={difference}
                  project={client.project}
                  named={codeId === null}
                />
              ))}
            {edits(found).length > mostShown ? (
              <p className="quiet">and {edits(found).length - mostShown} more</p>
            ) : null}
          </li>
        ))}
      </ol>
      {shown.length === 0 && next === null ? <p className="quiet">Nothing has changed since the beginning.</p> : null}
      {next === null ? null : (
        <Button className="button" onPress={() => void load(next)}>
          Show earlier changes
        </Button>
      )}
    </>
  );
}

const prefix = { create: '', do: '', undo: 'Undone: ', redo: 'Redone: ' } as const;
/** Differences of one entry; a merge or an import may have hundreds. */
const mostShown = 12;

const edits = (found: readonly Difference[]): Difference[] => found.filter(({ field }) => field !== null);

function Names({ word, of }: { word: string; of: readonly Difference[] }) {
  if (of.length === 0) return null;
  const names = of.slice(0, 20).map(({ name }) => name);
  return (
    <p className="change">
      <span className="quiet">{word}</span> {names.join(', ')}
      {of.length > names.length ? ` and ${of.length - names.length} more` : ''}
    </p>
  );
}

function Shown({ difference, project, named }: { difference: Difference; project: ProjectReader; named: boolean }) {
  const { name, word, field, before, after } = difference;
  const text = (value: string): string => (field === 'parentId' ? (project.get('codes', value)?.name ?? value) : value);
  return (
    <p className="change">
      <span className="quiet">
        {named ? `${name}: ` : ''}
        {word}
      </span>{' '}
      {before === null ? null : <del>{text(before) || 'empty'}</del>}
      {before !== null && after !== null ? ' ' : ''}
      {after === null ? null : <ins>{text(after) || 'empty'}</ins>}
    </p>
  );
}

const timeOf = (at: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
