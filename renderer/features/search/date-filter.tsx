import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { parseQuery } from '#shared/search/parse-query';

/** From one day, month or year to another; one of them may be left empty. */
export function DateFilter({ onChange }: { onChange: (filter: string | null) => void }) {
  const [days, setDays] = useState({ from: '', to: '' });
  const set = (part: Partial<typeof days>): void => {
    const next = { ...days, ...part };
    setDays(next);
    const filter = filterOf(next.from.trim(), next.to.trim());
    onChange(filter !== null && parseQuery(filter).ok ? filter : null);
  };
  const field = (name: 'from' | 'to', label: string) => (
    <TextField
      className="field"
      value={days[name]}
      onChange={(text) => set({ [name]: text })}
      isInvalid={days[name] !== '' && !parseQuery(`date:${days[name].trim()}`).ok}
    >
      <Label>{label}</Label>
      <Input placeholder="2026-03-31" />
      <FieldError className="field-error">A date is 2026, 2026-03 or 2026-03-31.</FieldError>
    </TextField>
  );
  return (
    <div className="two-fields">
      {field('from', 'From')}
      {field('to', 'Until the end of')}
    </div>
  );
}

function filterOf(from: string, to: string): string | null {
  if (from !== '') return to === '' ? `after:${from}` : `date:${from}..${to}`;
  return to === '' ? null : `date:0001..${to}`;
}
