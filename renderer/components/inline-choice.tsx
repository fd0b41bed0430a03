import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { Choice } from './fields';

/** A choice that reads as a word of the line it stands in, and opens when it is wanted. */
export function InlineChoice<T extends string>({
  label,
  value,
  choices,
  onChange,
  isDisabled = false,
}: {
  label: string;
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  isDisabled?: boolean;
}) {
  return (
    <Select
      className="inline-choice"
      aria-label={label}
      isDisabled={isDisabled}
      selectedKey={value}
      onSelectionChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice !== undefined && choice.id !== value) onChange(choice.id);
      }}
    >
      <Button className="inline-choice-button">
        <SelectValue />
        <ChevronDown size={12} aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="menu-item">
              {choice.icon}
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
