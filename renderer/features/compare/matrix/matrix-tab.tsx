import { useMemo, useState } from 'react';
import { Checkbox, Input, Popover, SearchField } from 'react-aria-components';
import { useActions } from '#renderer/actions/use-actions';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { ChoiceField } from '#renderer/components/fields';
import { useNavigation } from '#renderer/state/navigation';
import { useCompare } from '../compare-state';
import { useAsked } from '../use-asked';
import { arrangeRows, filters, groupings, type Filter, type Grouping } from './arrange-rows';
import { MatrixGrid } from './matrix-grid';
import { useMatrix } from './matrix-state';
import { WeightEditor } from './weight-editor';

const groupLabels: Readonly<Record<Grouping, string>> = {
  none: 'not grouped',
  kind: 'by kind',
  publisher: 'by publisher',
  origin: 'by origin',
  rating: 'by what they speak against',
};
const filterLabels: Readonly<Record<Filter, string>> = {
  all: 'All evidence',
  telling: 'What sets explanations apart',
  judged: 'Judged by a person',
  stale: 'Judged on other grounds',
  gaps: 'With gaps',
};

/** Evidence against explanations (Heuer), each cell open to the passages it follows from. */
export function MatrixTab() {
  const { compared, cell, openCell } = useCompare();
  const matrix = useMatrix();
  const client = useClient();
  const { openSource } = useNavigation();
  const { value: view, at, error } = useAsked('compare:matrix', { compared });
  const [weighing, setWeighing] = useState<{ sourceId: string; element: HTMLElement } | null>(null);
  const { sort, group, filter, words, pinned, independent } = matrix;
  // Sources are looked up when rows are put in order, not when any of them changes: the view comes anew then.
  const lines = useMemo(
    () =>
      view === null
        ? []
        : arrangeRows(view.rows, { sort, group, filter, words }, (id) => client.project.get('sources', id)),
    [view, sort, group, filter, words, client],
  );
  const focused = cell?.sourceId ?? null;
  useActions([
    {
      id: 'matrix.pin',
      title: focused !== null && pinned.includes(focused) ? 'Unpin the open row' : 'Pin the open row',
      enabled: focused !== null,
      why: 'No cell is open',
      run: () => focused !== null && matrix.pin(focused),
    },
    {
      id: 'matrix.once',
      title: independent ? 'Count every source in the scores' : 'Count each origin once in the scores',
      run: () => matrix.countOnce(!independent),
    },
  ]);
  const count = useProject(['links'], (project) => project.count('links'));
  if (error !== null)
    return (
      <p className="quiet" role="alert">
        {error.message}
      </p>
    );
  if (view === null) return <p className="quiet ach-wait">Working out the matrix…</p>;
  if (view.rows.length === 0)
    return (
      <EmptyState title="No evidence to weigh yet">
        <p>
          {count === 0
            ? 'Link claims to evidence sources. Each source becomes a row, each explanation a column.'
            : 'None of the claims that are compared has evidence. Compare something else, or link some.'}
        </p>
      </EmptyState>
    );
  const open = cell === null ? null : { rowId: cell.sourceId, column: indexOf(view.explanations, cell.explanationId) };
  return (
    <div className="ach">
      <div className="ach-bar-top">
        <SearchField
          className="ach-find"
          aria-label="Find evidence"
          value={words}
          onChange={(found) => matrix.arrange({ words: found })}
        >
          <Input placeholder="Find evidence" />
        </SearchField>
        <ChoiceField
          label="Show"
          hideLabel
          value={filter}
          choices={filters.map((id) => ({ id, label: filterLabels[id] }))}
          onChange={(chosen) => matrix.arrange({ filter: chosen })}
        />
        <ChoiceField
          label="Group"
          hideLabel
          value={group}
          choices={groupings.map((id) => ({ id, label: groupLabels[id] }))}
          onChange={(chosen) => matrix.arrange({ group: chosen })}
        />
        <Checkbox
          className="tick-line compare-check"
          isSelected={independent}
          onChange={(once) => matrix.countOnce(once)}
        >
          <span className="choose-tick" aria-hidden="true" />
          <span>Each origin once</span>
        </Checkbox>
        <span className="quiet" role="status">
          {lines.filter(({ kind }) => kind === 'row').length === view.rows.length
            ? `${view.rows.length} ${view.rows.length === 1 ? 'source' : 'sources'}`
            : `${lines.filter(({ kind }) => kind === 'row').length} of ${view.rows.length} sources`}
        </span>
      </div>
      <MatrixGrid
        view={view}
        at={at}
        lines={lines}
        pinnedIds={pinned}
        sort={sort}
        onSort={(next) => matrix.arrange({ sort: next })}
        open={open}
        onOpen={({ rowId, column }, element) => {
          const explanation = view.explanations[column];
          if (explanation !== undefined) openCell({ sourceId: rowId, explanationId: explanation.id });
          else if (column === -1) openSource(rowId);
          else if (column === view.explanations.length) setWeighing({ sourceId: rowId, element });
        }}
        independent={independent}
      />
      <Popover
        className="popover weight-popover"
        triggerRef={{ current: weighing?.element ?? null }}
        isOpen={weighing !== null}
        onOpenChange={(isOpen) => isOpen || setWeighing(null)}
        placement="bottom end"
      >
        {weighing === null ? null : <WeightEditor sourceId={weighing.sourceId} />}
      </Popover>
    </div>
  );
}

const indexOf = (explanations: readonly { readonly id: string }[], id: string): number =>
  explanations.findIndex((explanation) => explanation.id === id);
