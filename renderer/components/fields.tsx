import { useEffect, useState, type ReactNode } from 'react';
import {
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  TextArea,
  TextField,
} from 'react-aria-components';
import { ChevronDown } from 'lucide-react';

type Editable = { label: string; value: string; onCommit: (value: string) => void; placeholder?: string };

/**
 * Text that becomes a change when the user is done with it (leaves it, or presses Enter in a single line), not with
 * each key, so that one edit is one step of undo. Escape gives the old text back.
 */
export function CommitField({
  label,
  value,
  onCommit,
  placeholder,
  lines = 1,
  hideLabel = false,
  readOnly = false,
}: Editable & { lines?: number; hideLabel?: boolean; readOnly?: boolean }) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = (): void => {
    if (draft !== value) onCommit(draft);
  };
  // Undo belongs to the field while it holds something unsaved, and to the project otherwise: see menu-actions.
  const shared = { placeholder: placeholder ?? '', onBlur: commit, 'data-saved': draft === value };
  return (
    <TextField
      value={draft}
      onChange={setDraft}
      {...(hideLabel && { 'aria-label': label })}
      isReadOnly={readOnly}
      className="field"
    >
      {hideLabel ? null : <Label>{label}</Label>}
      {lines === 1 ? (
        <Input
          {...shared}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape') setDraft(value);
          }}
        />
      ) : (
        <TextArea
          {...shared}
          rows={lines}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
            if (event.key === 'Escape') setDraft(value);
          }}
        />
      )}
    </TextField>
  );
}

export type Choice<T extends string> = { readonly id: T; readonly label: string; readonly icon?: ReactNode };

export function ChoiceField<T extends string>({
  label,
  value,
  choices,
  onChange,
  hideLabel = false,
  isDisabled = false,
}: {
  label: string;
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  hideLabel?: boolean;
  isDisabled?: boolean;
}) {
  return (
    <Select
      placeholder="Choose…"
      className="field"
      {...(hideLabel && { 'aria-label': label })}
      isDisabled={isDisabled}
      selectedKey={value}
      onSelectionChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice !== undefined && choice.id !== value) onChange(choice.id);
      }}
    >
      {hideLabel ? null : <Label>{label}</Label>}
      <Button className="select-button">
        <SelectValue />
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="menu-item">
              {choice.icon}
              <span className="choice-label">{choice.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
