import { AlertTriangle } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Label, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { succeeded } from '#renderer/state/messages';
import type { ProjectCell } from '#shared/analysis/matrix/project-matrix';
import { ratings, type Rating } from '#shared/model/cell';
import { ratingWords } from '#shared/model/rating-words';
import type { CellPlace } from '../compare-state';
import { RatingMark } from './rating-mark';

/** A person's rating in place of what the links say, with the reason; it can be made again and taken back. */
export function CellJudgement({ place, cell, readOnly }: { place: CellPlace; cell: ProjectCell; readOnly: boolean }) {
  const client = useClient();
  const { judged } = cell;
  const [rating, setRating] = useState<Rating | null>(judged === null ? null : cell.rating);
  const [reason, setReason] = useState(judged?.reason ?? '');
  const [open, setOpen] = useState(false);
  const coder = useProject(
    [`coders/${judged?.coder ?? ''}`],
    (project) => project.get('coders', judged?.coder ?? '')?.name,
  );
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) form.current?.querySelector('input')?.focus();
  }, [open]);
  const cancel = (): void => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const judge = (value: Rating | null): void => {
    const id = crypto.randomUUID();
    if (succeeded(client.do({ type: 'cell.judge', id, ...place, rating: value, reason: reason.trim() })))
      setOpen(false);
  };
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
      {readOnly ? null : open ? (
        <form
          ref={form}
          className="judge-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (rating !== null) judge(rating);
          }}
        >
          <RadioGroup
            className="judge-ratings"
            aria-label="Rating"
            value={rating}
            onChange={(value) => setRating(ratings.find((each) => each === value) ?? null)}
          >
            {ratings.map((each) => (
              <Radio key={each} value={each} className="judge-rating">
                <RatingMark rating={each} />
                {ratingWords[each]}
              </Radio>
            ))}
          </RadioGroup>
          <TextField className="field" value={reason} onChange={setReason}>
            <Label>Why</Label>
            <TextArea rows={2} placeholder="What the links do not say" />
          </TextField>
          <div className="dialog-actions">
            <Button className="button" onPress={cancel}>
              Cancel
            </Button>
            <Button className="button primary" type="submit" isDisabled={rating === null || reason.trim() === ''}>
              Judge
            </Button>
          </div>
        </form>
      ) : (
        <div className="judge-actions">
          <Button ref={opener} className="button" onPress={() => setOpen(true)}>
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
