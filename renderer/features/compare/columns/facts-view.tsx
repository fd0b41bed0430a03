import { AlertTriangle } from 'lucide-react';
import { Button } from 'react-aria-components';
import { ScrollRegion } from '#renderer/components/scroll-region';
import { useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { EmptyState } from '#renderer/components/empty-state';
import { ChoiceField } from '#renderer/components/fields';
import type { FactRow, Facts } from '#shared/analysis/facts/facts';
import { subjectKinds, type SubjectKind } from '#shared/analysis/facts/subject-kinds';
import { Balance } from '../balance';
import { useCompare } from '../compare-state';
import { useAsked } from '../use-asked';
import { EventsButton } from './events-dialog';
import { FactCell } from './fact-cell';
import { rowNames } from './row-names';

const subjectLabels: Readonly<Record<SubjectKind, string>> = {
  theme: 'Theme',
  actor: 'Actor',
  quantity: 'Quantity',
  event: 'Event',
  period: 'Period',
};
const howToHave: Readonly<Record<SubjectKind, string>> = {
  theme: 'Code passages with a theme, and they line up by it.',
  actor: 'Name the actors of claims, and they line up by them.',
  quantity: 'Confirm the numbers that claims state, and they line up by what is counted.',
  event: 'Add events and say which claims speak about them.',
  period: 'Give the numbers of claims their period, or events their date.',
};

/** What each column says of the same thing, in one row. */
export function FactsView() {
  const { compared, by: chosen, lineUpBy } = useCompare();
  const usual = useProject(['events'], (project): SubjectKind => (project.count('events') > 0 ? 'event' : 'theme'));
  const by = chosen ?? usual;
  const { value: facts, error } = useAsked('compare:facts', { compared, by });
  return (
    <div className="facts-view">
      <div className="facts-bar">
        <div className="inline-field">
          <span aria-hidden="true">Line up by</span>
          <ChoiceField
            label="Line up by"
            hideLabel
            value={by}
            choices={subjectKinds.map((id) => ({ id, label: subjectLabels[id].toLowerCase() }))}
            onChange={lineUpBy}
          />
        </div>
        {by === 'event' ? <EventsButton /> : null}
        {facts === null ? null : <Conflicts facts={facts} />}
      </div>
      {error !== null ? (
        <p className="quiet" role="alert">
          {error.message}
        </p>
      ) : facts === null ? (
        <p className="quiet" role="status">
          Lining up the claims…
        </p>
      ) : facts.rows.length === 0 ? (
        <EmptyState title="None of these says anything yet">
          <p>Code claims with the narratives that are compared, or compare something else.</p>
        </EmptyState>
      ) : (
        <Rows facts={facts} by={by} />
      )}
    </div>
  );
}

function Conflicts({ facts }: { facts: Facts }) {
  const rows = facts.rows.filter(({ conflicts }) => conflicts.length > 0);
  if (rows.length === 0) return null;
  const names = rowNames(rows);
  return (
    <p className="facts-conflicts">
      <AlertTriangle size={14} aria-hidden="true" />
      Numbers conflict:{' '}
      {rows.map(({ id }, index) => (
        <span key={id}>
          <Button className="text-button" onPress={() => showRow(rowDomId(facts, id))}>
            {names[index]}
          </Button>
          {index === rows.length - 1 ? '' : ', '}
        </span>
      ))}
    </p>
  );
}

/** Brings a row up below the heading; only the table scrolls. */
function showRow(id: string): void {
  const row = document.getElementById(id);
  const box = row?.closest('.fact-table');
  if (row == null || box == null) return;
  const head = box.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
  box.scrollTop += row.getBoundingClientRect().top - head;
}

const rowDomId = (facts: Facts, id: string): string => `fact-${facts.rows.findIndex((row) => row.id === id)}`;

function Rows({ facts, by }: { facts: Facts; by: SubjectKind }) {
  const none = facts.rows.every(({ id }) => id === '');
  const others = facts.rows.some(({ others: own }) => own.length > 0);
  return (
    <ScrollRegion className="fact-table" label="What each says, lined up">
      <table style={{ minWidth: `${150 + facts.columns.length * 178 + (others ? 178 : 0)}px` }}>
        <thead>
          <tr>
            <th scope="col" className="fact-corner">
              {subjectLabels[by]}
              {none ? <span className="quiet">{howToHave[by]}</span> : null}
            </th>
            {facts.columns.map((column) => (
              <ColumnHead key={column.id} column={column} />
            ))}
            {others ? (
              <th scope="col" className="column-head others">
                <span className="column-name">On no side</span>
                <span className="quiet">What else is said of the same, in none of these</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {facts.rows.map((row) => (
            <Row key={row.id} row={row} facts={facts} others={others} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ColumnHead({ column: { id, name, counts } }: { column: Facts['columns'][number] }) {
  const code = useProject([`codes/${id}`], (project) => project.get('codes', id));
  return (
    <th scope="col" className={`column-head colour-${code?.colour ?? 'none'}`}>
      <span className="column-name">
        {code === undefined ? null : <CodeMark code={code} size={14} />}
        {name}
      </span>
      <Balance counts={counts} />
      <span className="quiet">
        {counted(counts.sources, 'source')}
        {counts.independent === counts.sources ? '' : `, ${counts.independent} independent`}
        {counts.withoutEvidence === 0 ? '' : ` · ${counted(counts.withoutEvidence, 'claim')} without evidence`}
      </span>
    </th>
  );
}

function Row({ row, facts, others }: { row: FactRow; facts: Facts; others: boolean }) {
  return (
    <tr id={rowDomId(facts, row.id)}>
      <th scope="row" className="fact-subject">
        <span className="fact-title">{row.title}</span>
        {row.detail === '' ? null : <span className="quiet">{row.detail}</span>}
        {row.conflicts.map(({ a, b, why }) => (
          <span key={`${a} ${b}`} className="fact-conflict">
            <AlertTriangle size={13} aria-hidden="true" />
            <span>Conflict: {why}</span>
          </span>
        ))}
      </th>
      {row.cells.map((claims, column) => (
        <td key={facts.columns[column]?.id ?? column}>
          <FactCell claims={claims} conflicts={row.conflicts} says={facts.columns[column]?.name ?? ''} />
        </td>
      ))}
      {others ? (
        <td>
          {row.others.length === 0 ? null : (
            <FactCell claims={row.others} conflicts={row.conflicts} says="On no side" atFirst={3} />
          )}
        </td>
      ) : null}
    </tr>
  );
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
