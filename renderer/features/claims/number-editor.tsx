import { useState } from 'react';
import { Button, Dialog, Input, Label, Popover, TextField } from 'react-aria-components';
import { InlineChoice } from '#renderer/components/inline-choice';
import { bounds, type Quantity } from '#shared/model/quantity';

const boundChoices = bounds.map((id) => ({
  id,
  label: { exactly: 'exactly', about: 'about', 'at-least': 'at least', 'at-most': 'at most' }[id],
}));
const blank: Quantity = { value: 0, bound: 'exactly', unit: '', entity: '', scope: '', period: '', confirmed: false };

/** All that has to be the same before two numbers can contradict each other, in a small form beside the number. */
export function NumberEditor({
  quantity,
  onSave,
  onRemove,
}: {
  quantity: Quantity | null;
  onSave: (quantity: Quantity) => void;
  onRemove: (() => void) | null;
}) {
  return (
    <Popover className="popover number-editor" placement="bottom start">
      <Dialog aria-label={quantity === null ? 'Add a number' : 'Edit the number'}>
        {({ close }) => (
          <NumberForm
            quantity={quantity ?? blank}
            isNew={quantity === null}
            onSave={(next) => {
              close();
              onSave(next);
            }}
            onRemove={
              onRemove === null
                ? null
                : () => {
                    close();
                    onRemove();
                  }
            }
          />
        )}
      </Dialog>
    </Popover>
  );
}

function NumberForm({
  quantity,
  isNew,
  onSave,
  onRemove,
}: {
  quantity: Quantity;
  isNew: boolean;
  onSave: (quantity: Quantity) => void;
  onRemove: (() => void) | null;
}) {
  const [draft, setDraft] = useState(quantity);
  const [value, setValue] = useState(isNew ? '' : String(quantity.value));
  const number = numberOf(value);
  const part = (label: string, key: 'unit' | 'entity' | 'scope' | 'period', example: string) => (
    <TextField className="field" value={draft[key]} onChange={(text) => setDraft({ ...draft, [key]: text })}>
      <Label>{label}</Label>
      <Input placeholder={example} maxLength={2000} />
    </TextField>
  );
  return (
    <form
      className="number-form"
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
          <Input inputMode="decimal" placeholder="52,955" />
        </TextField>
        {part('Of', 'unit', 'people')}
      </div>
      {part('What happened', 'scope', 'laid off')}
      {part('Whom it is about', 'entity', 'Technology companies')}
      {part('When', 'period', '2026-01/2026-02')}
      <div className="dialog-actions">
        {onRemove === null ? null : (
          <Button className="button quiet-danger" onPress={onRemove}>
            {quantity.confirmed ? 'Remove' : 'Leave out'}
          </Button>
        )}
        <Button type="submit" className="button primary" isDisabled={number === null}>
          {quantity.confirmed ? 'Save' : 'Confirm'}
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
