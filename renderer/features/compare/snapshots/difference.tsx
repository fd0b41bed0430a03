import { useEffect, useMemo, useState } from 'react';
import { bridge } from '#renderer/bridge/bridge';
import { useClientState, useProject } from '#renderer/bridge/use-project';
import { snapshotDifference, type Figure, type SnapshotDifference } from '#shared/analysis/snapshot-difference';
import { ratingWords } from '#shared/model/rating-words';
import type { Snapshot, SnapshotContent } from '#shared/model/snapshot';
import { RatingMark } from '../matrix/rating-mark';
import { rounded } from '../matrix/matrix-row';

const figureLabels: Readonly<Record<Figure, string>> = {
  supports: 'links for',
  refutes: 'links against',
  independentSupports: 'independent for',
  independentRefutes: 'independent against',
  inconsistencies: 'inconsistent cells',
  inconsistency: 'points against',
  weighted: 'weighted',
  independent: 'points, each origin once',
  independentWeighted: 'weighted, each origin once',
};

/** `to`: null for the comparison as it stands now. */
export function Difference({ from, to }: { from: Snapshot; to: Snapshot | null }) {
  const current = useCurrent(from, to === null);
  const later = to?.content ?? current;
  const difference = useMemo(() => (later === null ? null : snapshotDifference(from.content, later)), [from, later]);
  if (difference === null) return <p className="quiet">Comparing…</p>;
  return isSame(difference) ? (
    <p className="quiet">Nothing: the two are the same.</p>
  ) : (
    <Changes difference={difference} />
  );
}

/** The same comparison as it stands now. */
function useCurrent({ content: { compared } }: Snapshot, wanted: boolean): SnapshotContent | null {
  const [content, setContent] = useState<SnapshotContent | null>(null);
  const version = useProject(['codes', 'claims', 'annotations', 'links', 'sources', 'cells'], () => ({}));
  const saved = useClientState('save', ({ save }) => save.pending === 0);
  useEffect(() => {
    if (!wanted || !saved) return;
    let asked = true;
    void bridge.call('compare:snapshot', { compared }).then((found) => {
      if (asked && found.ok) setContent(found.value);
    });
    return () => {
      asked = false;
    };
  }, [compared, wanted, saved, version]);
  return content;
}

function isSame({ explanations, order, rows }: SnapshotDifference): boolean {
  const parts = [
    explanations.added,
    explanations.removed,
    explanations.changed,
    rows.added,
    rows.removed,
    rows.changed,
  ];
  return order === null && parts.every((part) => part.length === 0);
}

function Changes({ difference: { explanations, order, rows } }: { difference: SnapshotDifference }) {
  return (
    <div className="changes">
      {order === null ? null : (
        <>
          <h3>Order, least against first</h3>
          <p>
            <span className="quiet">was</span> {order.before}
          </p>
          <p>
            <span className="quiet">is</span> {order.after}
          </p>
        </>
      )}
      <Names title="Explanations added" names={explanations.added} />
      <Names title="Explanations gone" names={explanations.removed} />
      {explanations.changed.map(({ name, claimsAdded, claimsRemoved, figures }) => (
        <div key={name}>
          <h3>{name}</h3>
          <Names title="Claims added" names={claimsAdded} />
          <Names title="Claims gone" names={claimsRemoved} />
          {figures.length === 0 ? null : (
            <p>
              {figures.map(({ figure, before, after }, index) => (
                <span key={figure}>
                  {index === 0 ? '' : ' · '}
                  {figureLabels[figure]} {rounded(before)} → <strong>{rounded(after)}</strong>
                </span>
              ))}
            </p>
          )}
        </div>
      ))}
      <Names title="Evidence added" names={rows.added} />
      <Names title="Evidence gone" names={rows.removed} />
      {rows.changed.length === 0 ? null : (
        <>
          <h3>Cells and weights</h3>
          <ul>
            {rows.changed.map(({ title, weight, cells }) => (
              <li key={title}>
                {title}
                {weight === null ? null : ` · weight ${rounded(weight.before)} → ${rounded(weight.after)}`}
                {cells.map(({ explanation, before, after, overruled }) => (
                  <span key={explanation} className="changed-cell">
                    {explanation}: <RatingMark rating={before} />
                    <span className="visually-hidden">{ratingWords[before ?? 'none']}</span> →{' '}
                    <RatingMark rating={after} judged={overruled} />
                    <span className="visually-hidden">{ratingWords[after ?? 'none']}</span>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
