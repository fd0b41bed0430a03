import { AlertTriangle } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { afterFrame } from '#renderer/components/after-frame';
import { succeeded } from '#renderer/state/messages';
import type { ProjectCell } from '#shared/analysis/matrix/project-matrix';
import type { CellPlace } from '../compare-state';
import { JudgeForm, type Judged } from './judge-form';

type Judging = { readonly before: Judged | null };

/** A person's rating in place of what the links say, with the reason; it can be made again and taken back. */
export function CellJudgement({
  place,
  cell,
  byQuery,
  readOnly,
}: {
  place: CellPlace;
  cell: ProjectCell;
  /** The explanation is a saved query, whose links are known here alone. */
  byQuery: boolean;
  readOnly: boolean;
}) {
  const client = useClient();
  const { rating, judged, links } = cell;
  const [judging, setJudging] = useState<Judging | null>(null);
  const coder = useProject(
    [`coders/${judged?.coder ?? ''}`],
    (project) => project.get('coders', judged?.coder ?? '')?.name,
  );
  const opener = useRef<HTMLButtonElement>(null);
  /** What the judgement rests on. By reference, so that the form is not drawn anew with the cell that it judges. */
  const latest = useRef({ place, links });
  useEffect(() => {
    latest.current = { place, links };
  });
  const begin = (): void =>
    setJudging({ before: judged === null || rating === null ? null : { rating, reason: judged.reason } });
  const close = useCallback((): void => {
    setJudging(null);
    requestAnimationFrame(() => opener.current?.focus());
  }, []);
  const judge = useCallback(
    (now: Judged | null): void => {
      const id = crypto.randomUUID();
      const { rating: value, reason } = now ?? { rating: null, reason: '' };
      const { place: cellPlace, links: grounds } = latest.current;
      const rests = byQuery ? { linkIds: [...grounds] } : {};
      // The frame that shows the cell as it was judged does not wait until the form is taken down.
      if (succeeded(client.do({ type: 'cell.judge', id, ...cellPlace, ...rests, rating: value, reason })))
        afterFrame(close);
    },
    [client, byQuery, close],
  );
  if (judging !== null && !readOnly) return <JudgeForm before={judging.before} onJudge={judge} onCancel={close} />;
  return (
    <div className="cell-judgement">
      {judged === null ? null : (
        <>
          <p>
            {judged.reason === '' ? <span className="quiet">No reason was written.</span> : judged.reason}{' '}
            <span className="quiet">
              {coder}, {judged.at.slice(0, 10)}
            </span>
          </p>
          {judged.stale ? (
            <p className="cell-stale">
              <AlertTriangle size={14} aria-hidden="true" />
              The links are others now than those it was judged on. Judge again, or take it back.
            </p>
          ) : null}
        </>
      )}
      {readOnly ? null : (
        <div className="judge-actions">
          <Button ref={opener} className="button" onPress={begin}>
            {judged === null ? 'Judge otherwise…' : 'Judge again…'}
          </Button>
          {judged === null ? null : (
            <Button className="button" onPress={() => judge(null)}>
              Take back
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
