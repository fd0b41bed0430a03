import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useConflicts } from '#renderer/bridge/analysis';
import { useProject } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { ChoiceField } from '#renderer/components/fields';
import { WindowGrid } from '#renderer/components/window-grid';
import { useEvidence } from '#renderer/state/evidence';
import type { ConflictPair } from '#shared/analysis/conflicts/conflicts';
import { KindMark, verdictLabels } from './kind-mark';
import { PairPage } from './pair-page';

const rowHeight = 78;

const kinds = ['any', 'conflict', 'different-scope'] as const;
const judged = ['any', 'open', 'judged'] as const;
const kindLabels = { any: 'All pairs', conflict: 'Conflicts', 'different-scope': 'Different scope' } as const;
const judgedLabels = { any: 'Judged or not', open: 'Not judged yet', judged: 'Judged' } as const;
const choices = <T extends string>(ids: readonly T[], labels: Readonly<Record<T, string>>) =>
  ids.map((id) => ({ id, label: labels[id] }));

const idOf = ({ a, b }: Pick<ConflictPair, 'a' | 'b'>): string => `${a} ${b}`;

/** Numbers of different claims that stand against each other: found here, judged by people. */
export function Numbers() {
  const overview = useConflicts();
  const { numbersOf, showNumbers } = useEvidence();
  const [kind, setKind] = useState<(typeof kinds)[number]>('any');
  const [state, setState] = useState<(typeof judged)[number]>('any');
  const [selected, setSelected] = useState<string | null>(null);
  const of = useProject([`claims/${numbersOf ?? ''}`], (project) => project.get('claims', numbersOf ?? '')?.statement);
  const shown = useMemo(
    () =>
      (overview?.pairs ?? [])
        .filter((pair) => kind === 'any' || pair.kind === kind)
        .filter(({ judgement }) => state === 'any' || (judgement === null) === (state === 'open'))
        .filter(({ a, b }) => of === undefined || a === numbersOf || b === numbersOf)
        .map((pair) => ({ ...pair, id: idOf(pair) })),
    [overview, kind, state, numbersOf, of],
  );
  const pair = shown.find(({ id }) => id === selected) ?? shown[0];
  if (overview === null) return <p className="tab-waiting">Comparing the numbers of all claims…</p>;
  if (overview.total === 0)
    return (
      <EmptyState title="No numbers stand against each other">
        <p>
          Numbers that claims state are compared across articles: the same entity, unit, scope and period with different
          values. Code claims that state figures, and pairs appear here.
        </p>
      </EmptyState>
    );
  return (
    <div className="numbers-tab">
      <section className="pairs" aria-label="Pairs of numbers">
        <header className="register-head">
          <div className="register-filters two">
            <ChoiceField
              hideLabel
              label="Kind of pair"
              value={kind}
              choices={choices(kinds, kindLabels)}
              onChange={setKind}
            />
            <ChoiceField
              hideLabel
              label="Judged or not"
              value={state}
              choices={choices(judged, judgedLabels)}
              onChange={setState}
            />
          </div>
          {of === undefined ? null : (
            <p className="numbers-of">
              <span>Of “{of}”</span>
              <Button className="link-button" onPress={() => showNumbers(null)}>
                Show all
              </Button>
            </p>
          )}
          <p className="quiet" role="status">
            {shown.length === overview.total
              ? `${overview.total.toLocaleString('en')} ${overview.total === 1 ? 'pair' : 'pairs'}`
              : `${shown.length.toLocaleString('en')} of ${overview.total.toLocaleString('en')} pairs`}
          </p>
        </header>
        <WindowGrid
          label="Pairs of numbers"
          className="register-list"
          rowClassName={() => 'register-row'}
          items={shown}
          rowHeight={rowHeight}
          textOf={({ why }) => why}
          selectedId={pair?.id ?? null}
          onSelect={({ id }) => setSelected(id)}
        >
          {(item) => <PairRow pair={item} />}
        </WindowGrid>
      </section>
      {pair === undefined ? (
        <EmptyState title="No pair like that">
          <p>Show all kinds, judged or not.</p>
        </EmptyState>
      ) : (
        <PairPage key={pair.id} pair={pair} />
      )}
    </div>
  );
}

function PairRow({ pair }: { pair: ConflictPair }) {
  const { a, b, kind, why, judgement } = pair;
  const [left, right] = useProject([`claims/${a}`, `claims/${b}`], (project) => [
    project.get('claims', a)?.statement ?? '',
    project.get('claims', b)?.statement ?? '',
  ]);
  return (
    <div className="pair-row">
      <span className="pair-kind">
        <KindMark kind={kind} />
        {judgement === null ? null : (
          <span className="quiet">judged: {verdictLabels[judgement.verdict].toLowerCase()}</span>
        )}
      </span>
      <span className="pair-why">{why}</span>
      <span className="pair-statements">
        {left} <span aria-hidden="true">↔</span> {right}
      </span>
    </div>
  );
}
