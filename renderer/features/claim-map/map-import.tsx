import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useActions } from '#renderer/actions/use-actions';
import { bridge } from '#renderer/bridge/bridge';
import { useClient } from '#renderer/bridge/use-project';
import { AppDialog } from '#renderer/components/app-dialog';
import { say, succeeded } from '#renderer/state/messages';
import type { Output } from '#shared/ipc/contract';
import type { TableName } from '#shared/model/project';

type Report = NonNullable<Output<'project:import-map'>>;

/** Reads a claim map back into the project, and says what came of it. */
export function MapImport() {
  const { info } = useClient();
  const [report, setReport] = useState<Report | null>(null);
  const read = async (): Promise<void> => {
    const taken = await bridge.call('project:import-map', undefined);
    if (!succeeded(taken) || taken.value === null) return;
    if (taken.value.kept.length + taken.value.unplaced.length > 0) setReport(taken.value);
    else say('info', `Claim map read: ${summaryOf(taken.value)}.`);
  };
  useActions([
    {
      id: 'import.claim-map',
      enabled: info.readOnly === null,
      ...(info.readOnly !== null && { why: info.readOnly }),
      run: () => void read(),
    },
  ]);
  if (report === null) return null;
  return (
    <AppDialog title="Claim map read" isOpen onClose={() => setReport(null)}>
      <p>{summaryOf(report)}. Undo takes all of it back.</p>
      <Rows title="No place was found for" rows={report.unplaced} />
      <Rows title="Different here, and kept as they are here" rows={report.kept} />
      <div className="dialog-actions">
        <Button className="button primary" onPress={() => setReport(null)} autoFocus>
          Close
        </Button>
      </div>
    </AppDialog>
  );
}

const shown = 50;
const words: Readonly<Record<TableName, string>> = {
  info: 'project',
  articles: 'article',
  annotations: 'mention',
  claims: 'claim',
  codes: 'code',
  coders: 'coder',
  sources: 'source',
  links: 'evidence link',
  memos: 'memo',
  cells: 'judged cell',
  events: 'event',
  snapshots: 'kept comparison',
};

function Rows({ title, rows }: { title: string; rows: Report['kept'] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="jump-steps">
        {rows.slice(0, shown).map(({ table, id, name }) => (
          <li key={`${table}/${id}`}>
            {name} <span className="quiet">{words[table]}</span>
          </li>
        ))}
        {rows.length > shown ? <li className="quiet">and {(rows.length - shown).toLocaleString('en')} more</li> : null}
      </ul>
    </section>
  );
}

function summaryOf({ added, there }: Report): string {
  const total = Object.values(added).reduce((sum, rows) => sum + rows, 0);
  return `${total.toLocaleString('en')} added, ${there.toLocaleString('en')} there already`;
}
