import { useEffect, useState } from 'react';
import { partialDateSchema } from '#shared/model/basics';
import { say } from '#renderer/state/messages';

/** A day as `YYYY-MM-DD`; of a month or a year that is written, the first. It counts when the field is left. */
export function DateField({
  label,
  value,
  readOnly,
  onCommit,
}: {
  label: string;
  value: string;
  readOnly: boolean;
  onCommit: (value: string) => void;
}) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = (): void => {
    const written = partialDateSchema.safeParse(draft.trim());
    if (!written.success) {
      setDraft(value);
      say('problem', `“${draft}” is no day. A day is written as 2026-03-01.`);
      return;
    }
    const day = `${written.data}-01-01`.slice(0, 10);
    setDraft(day);
    if (day !== value) onCommit(day);
  };
  return (
    <input
      className="date-field"
      aria-label={label}
      title={label}
      placeholder="YYYY-MM-DD"
      value={draft}
      readOnly={readOnly}
      data-saved={draft === value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(value);
      }}
    />
  );
}
