import { memo, useEffect, useRef, useState } from 'react';
import { Button, Label, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components';
import { ratings, type Rating } from '#shared/model/cell';
import { ratingWords } from '#shared/model/rating-words';
import { RatingMark } from './rating-mark';

export type Judged = { readonly rating: Rating; readonly reason: string };

/** A rating and why. Drawn by itself: what a judgement changes around it does not draw it anew. */
export const JudgeForm = memo(function JudgeForm({
  before,
  onJudge,
  onCancel,
}: {
  /** The judgement that stands, which is made again; null for the first one. */
  before: Judged | null;
  onJudge: (judged: Judged) => void;
  onCancel: () => void;
}) {
  const [rating, setRating] = useState(before?.rating ?? null);
  const [reason, setReason] = useState(before?.reason ?? '');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className="judge-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (rating !== null) onJudge({ rating, reason: reason.trim() });
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
        <Button className="button" onPress={onCancel}>
          Cancel
        </Button>
        <Button className="button primary" type="submit" isDisabled={rating === null || reason.trim() === ''}>
          Judge
        </Button>
      </div>
    </form>
  );
});
