import { useMemo, useState } from 'react';
import { useClient, useClientState, useProject } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { ChoiceField, type Choice } from '#renderer/components/fields';
import { WindowGrid } from '#renderer/components/window-grid';
import { useOthersHidden } from '#renderer/state/others-hidden';
import type { HistoryEntry } from '#shared/ipc/contract';
import { historyAreas, type HistoryArea } from '#shared/model/history-area';
import { historyRows, stateOf, toldOf, type HistoryRow } from './history-rows';
import { JumpDialog } from './jump-dialog';
import { useHistory } from './use-history';

const rowHeight = 40;
const headings = { is: ({ type }: HistoryRow) => type === 'day', height: 44 };
const everything = 'everything';
const areaChoices: readonly Choice<HistoryArea | typeof everything>[] = [
  { id: everything, label: 'Everything' },
  ...historyAreas.map((area) => ({ id: area, label: area.charAt(0).toUpperCase() + area.slice(1) })),
];

/** Every change to the project, newest first, with who made it and when, and the way back to each. */
export function History() {
  const client = useClient();
  const coders = useProject(['coders'], (project) => [...project.all('coders')]);
  const [coderId, setCoderId] = useState<string | null>(null);
  const [area, setArea] = useState<HistoryArea | null>(null);
  const hidden = useOthersHidden((state) => state.hidden);
  const own = useClientState('coder', (state) => state.coderId);
  const whose = hidden ? own : coderId;
  const { entries, more } = useHistory({ coderId: whose, area });
  const rows = useMemo(() => historyRows(entries ?? []), [entries]);
  const [chosen, setChosen] = useState<HistoryEntry | null>(null);
  const nameOf = (id: string): string => coders.find((coder) => coder.id === id)?.name ?? id;
  const coderChoices = [{ id: everything, label: 'Everybody' }, ...coders.map(({ id, name }) => ({ id, label: name }))];
  return (
    <section className="history" aria-labelledby="history-title">
      <header className="history-head">
        <h2 id="history-title">History</h2>
        <div className="history-filters">
          <ChoiceField
            label="Whose changes"
            hideLabel
            value={whose ?? everything}
            choices={hidden ? coderChoices.filter(({ id }) => id === own) : coderChoices}
            onChange={(id) => setCoderId(id === everything ? null : id)}
          />
          <ChoiceField
            label="Changes to what"
            hideLabel
            value={area ?? everything}
            choices={areaChoices}
            onChange={(id) => setArea(id === everything ? null : id)}
          />
        </div>
      </header>
      {entries !== null && rows.length === 0 ? (
        <EmptyState title="Nothing of this was changed yet">
          <p>Each change appears here with its time and coder. All of them can be undone, also after a restart.</p>
        </EmptyState>
      ) : (
        <WindowGrid
          label="Changes"
          className="history-list"
          items={rows}
          rowHeight={rowHeight}
          headings={headings}
          textOf={(row) =>
            row.type === 'day'
              ? row.day
              : [toldOf(row.entry), stateOf(row.entry), nameOf(row.entry.coderId), timeOf(row.entry.at)]
                  .filter(Boolean)
                  .join(', ')
          }
          onOpen={(row) => {
            if (row.type === 'entry' && row.entry.state !== null) setChosen(row.entry);
          }}
          onNearEnd={more}
          keepsPlace
          rowClassName={(row) =>
            row.type === 'day'
              ? 'history-day'
              : `history-entry ${row.entry.state ?? 'step'}${row.entry.current ? ' now' : ''}`
          }
        >
          {(row) => (row.type === 'day' ? row.day : <Entry entry={row.entry} coder={nameOf(row.entry.coderId)} />)}
        </WindowGrid>
      )}
      {chosen === null ? null : (
        <JumpDialog entry={chosen} readOnly={client.info.readOnly} onClose={() => setChosen(null)} />
      )}
    </section>
  );
}

function Entry({ entry, coder }: { entry: HistoryEntry; coder: string }) {
  const state = stateOf(entry);
  return (
    <>
      <time dateTime={entry.at}>{timeOf(entry.at)}</time>
      <span className="history-told" title={toldOf(entry)}>
        {toldOf(entry)}
      </span>
      {state === '' ? null : <span className="history-state">{state}</span>}
      <span className="history-coder">{coder}</span>
    </>
  );
}

const times = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const timeOf = (at: string): string => times.format(new Date(at));
