import { useState, type KeyboardEvent } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { InlineChoice } from '#renderer/components/inline-choice';
import { bounds, type Quantity } from '#shared/model/quantity';

const boundChoices = bounds.map((id) => ({
  id,
  label: { exactly: 'exactly', about: 'about', 'at-least': 'at least', 'at-most': 'at most' }[id],
}));
const blank: Quantity = { value: 0, bound: 'exactly', unit: '', entity: '', scope: '', period: '', confirmed: false };

/** All that has to be the same before two numbers can contradict each other, in the place of the number. */
export function NumberEditor({
  quantity,
  onSave,
  onRemove,
  onClose,
}: {
  /** Null for a new one. */
  quantity: Quantity | null;
  onSave: (quantity: Quantity) => void;
  onRemove: (() => void) | null;
  onClose: () => void;
}) {
  const [draft, setDraft] = useState(quantity ?? blank);
  const [value, setValue] = useState(quantity === null ? '' : String(quantity.value));
  const number = numberOf(value);
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  const part = (label: string, key: 'unit' | 'entity' | 'scope' | 'period', example: string) => (
    <TextField className="field" value={draft[key]} onChange={(text) => setDraft({ ...draft, [key]: text })}>
      <Label>{label}</Label>
      <Input placeholder={example} maxLength={2000} onKeyDown={escape} />
    </TextField>
  );
  return (
    <form
      className="number-form"
      aria-label={quantity === null ? 'A new number' : 'The number'}
      onSubmit={(event) => {
        event.preventDefault();
        if (number !== null) onSave({ ...draft, value: number });
      }}
    >
      <div className="number-value">
        <InlineChoice
          label="How exact"
          value={draft.bound}
          choices={boundChoices}
          onChange={(bound) => setDraft({ ...draft, bound })}
        />
        <TextField
          className="field"
          value={value}
          onChange={setValue}
          isInvalid={value !== '' && number === null}
          autoFocus
        >
          <Label>Number</Label>
          <Input inputMode="decimal" placeholder="52,955" onKeyDown={escape} />
        </TextField>
        {part('Of', 'unit', 'people')}
      </div>
      {part('What happened', 'scope', 'laid off')}
      {part('Whom it is about', 'entity', 'Technology companies')}
      {part('When', 'period', '2026-01/2026-02')}
      <div className="number-actions">
        {onRemove === null ? null : (
          <Button className="button quiet-danger" onPress={onRemove}>
            {quantity?.confirmed === true ? 'Remove' : 'Leave out'}
          </Button>
        )}
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button type="submit" className="button primary" isDisabled={number === null}>
          {quantity?.confirmed === false ? 'Confirm' : 'Save'}
        </Button>
      </div>
    </form>
  );
}

/** As people write it, with commas between thousands; null when it is no number. */
function numberOf(text: string): number | null {
  const plain = text.replaceAll(/[,\s’_]/g, '');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? null : value;
}
