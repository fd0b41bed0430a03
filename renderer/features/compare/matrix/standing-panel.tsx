import { Button } from 'react-aria-components';
import { useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import type { MatrixView } from '#shared/analysis/matrix/matrix-view';
import { useCompare } from '../compare-state';
import { useAsked, useBehind } from '../use-asked';
import { rounded } from './matrix-row';
import { useMatrix } from './matrix-state';
import { RatingMark } from './rating-mark';
import { ratings } from '#shared/model/cell';
import { ratingWords } from '#shared/model/rating-words';

const mostNext = 5;

/** How the explanations stand, what that hangs on, and what to look into next. */
export function StandingPanel() {
  const { compared } = useCompare();
  const { independent } = useMatrix();
  const { value: view, at } = useAsked('compare:matrix', { compared });
  const behind = useBehind(at);
  if (view === null || view.rows.length === 0)
    return <section className="compare-beside" aria-label="How they stand" />;
  return (
    <section className="compare-beside" aria-label="How they stand" aria-busy={behind}>
      <h2>Least against it first</h2>
      <Order view={view} kind={independent ? 'independentWeighted' : 'weighted'} />
      <Sensitive view={view} independent={independent} />
      <Next view={view} />
      <h3>Signs</h3>
      <ul className="legend">
        {[...ratings, null].map((rating) => (
          <li key={rating ?? 'none'}>
            <RatingMark rating={rating} />
            {ratingWords[rating ?? 'none']}
          </li>
        ))}
        <li>
          <RatingMark rating="I" judged />
          Judged by a person
        </li>
        <li>
          <RatingMark rating="I" judged stale />
          Judged, but the links have changed
        </li>
      </ul>
    </section>
  );
}

function Order({ view, kind }: { view: MatrixView; kind: 'weighted' | 'independentWeighted' }) {
  const most = Math.max(...view.explanations.map((each) => each[kind]), 1);
  return (
    <ol className="standing">
      {view.order[kind].flat().map((id) => {
        const explanation = view.explanations.find((each) => each.id === id);
        return explanation === undefined ? null : (
          <Standing
            key={id}
            id={id}
            name={explanation.name}
            score={explanation[kind]}
            most={most}
            gaps={gapsOf(view, view.explanations.indexOf(explanation))}
            sources={view.rows.length}
          />
        );
      })}
    </ol>
  );
}

/** Sources that nobody has looked into for the explanation: little against it may only mean that little was examined. */
const gapsOf = ({ rows }: MatrixView, column: number): number =>
  rows.filter(({ derived, judged }) => derived[column] === null && !judged.some((each) => each.column === column))
    .length;

function Standing({
  id,
  name,
  score,
  most,
  gaps,
  sources,
}: {
  id: string;
  name: string;
  score: number;
  most: number;
  gaps: number;
  sources: number;
}) {
  const code = useProject([`codes/${id}`], (project) => project.get('codes', id));
  return (
    <li>
      <span className="standing-name">
        {code === undefined ? null : <CodeMark code={code} size={12} />}
        {name}
      </span>
      <span className="standing-score">{rounded(score)}</span>
      {score === 0 ? null : <span className="standing-bar" style={{ width: `${(100 * score) / most}%` }} />}
      {gaps === 0 ? null : (
        <span className="standing-gaps">
          {gaps} of {sources} {sources === 1 ? 'source' : 'sources'} not examined
        </span>
      )}
    </li>
  );
}

function Sensitive({ view, independent }: { view: MatrixView; independent: boolean }) {
  const rows = view.rows.filter((row) => (independent ? row.changesIndependent : row.changesOrder));
  return (
    <>
      <h3>What that hangs on</h3>
      {rows.length === 0 ? (
        <p className="quiet">No single source: without any one of them the order stays the same.</p>
      ) : (
        <ul className="standing-list">
          {rows.slice(0, mostNext).map(({ id, title }) => (
            <li key={id}>Without “{title}” the order changes.</li>
          ))}
          {rows.length > mostNext ? <li className="quiet">and {rows.length - mostNext} more</li> : null}
        </ul>
      )}
    </>
  );
}

function Next({ view }: { view: MatrixView }) {
  const { openCell } = useCompare();
  const names = new Map(view.explanations.map(({ id, name }) => [id, name]));
  const titles = new Map(view.rows.map(({ id, title }) => [id, title]));
  if (view.next.length === 0) return null;
  return (
    <>
      <h3>Look into next</h3>
      <ul className="standing-list">
        {view.next.slice(0, mostNext).map(({ row, explanation, unseats, overtakenBy }) => (
          <li key={`${row} ${explanation}`}>
            <Button className="list-button" onPress={() => openCell({ sourceId: row, explanationId: explanation })}>
              <span>
                {titles.get(row)} <span className="quiet">for</span> {names.get(explanation)}
              </span>
              <span className="quiet">
                {unseats
                  ? 'could take its first place'
                  : `${overtakenBy} ${overtakenBy === 1 ? 'rival' : 'rivals'} could pass it`}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
