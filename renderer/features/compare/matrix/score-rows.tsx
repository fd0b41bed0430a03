import type { ReactNode } from 'react';
import type { MatrixView } from '#shared/analysis/matrix/matrix-view';
import { useBehind } from '../use-asked';
import { rounded } from './matrix-row';

/** The scores under their columns: what speaks against each explanation. */
export function ScoreRows({
  view: { explanations, order },
  at,
  independent,
}: {
  view: MatrixView;
  /** The state of the project that the figures stand for. */
  at: number;
  independent: boolean;
}) {
  const [points, weighted] = independent
    ? (['independent', 'independentWeighted'] as const)
    : (['inconsistency', 'weighted'] as const);
  const places = order[weighted];
  const placeOf = (id: string): number => places.findIndex((place) => place.includes(id));
  const rows = [
    { name: 'Inconsistent cells', value: (index: number) => explanations[index]?.inconsistencies ?? 0 },
    {
      name: independent ? 'Points, each origin once' : 'Points',
      value: (index: number) => explanations[index]?.[points] ?? 0,
    },
    {
      name: independent ? 'Weighted, each origin once' : 'Weighted',
      value: (index: number) => explanations[index]?.[weighted] ?? 0,
    },
  ];
  return (
    <Figures at={at}>
      {rows.map(({ name, value }, line) => (
        <div key={name} role="row" className="ach-row ach-score">
          <div role="rowheader" className="ach-title">
            {name}
          </div>
          {explanations.map(({ id }, index) => (
            <div key={id} role="gridcell" className="ach-cell">
              {rounded(value(index))}
              {line === rows.length - 1 && places.length > 1 && placeOf(id) === 0 ? (
                <span className="ach-least">least</span>
              ) : null}
            </div>
          ))}
          <div role="gridcell" className="ach-rest" aria-colspan={3} aria-label="No score">
            {line === 0 ? <span className="ach-working">working it out…</span> : null}
          </div>
        </div>
      ))}
    </Figures>
  );
}

/** Says of the figures that a change has overtaken them, until they are worked out anew. */
function Figures({ at, children }: { at: number; children: ReactNode }) {
  return (
    <div role="rowgroup" className="ach-scores" aria-busy={useBehind(at)}>
      {children}
    </div>
  );
}
