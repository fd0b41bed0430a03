import { useState, type ReactNode } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { bestMatches } from './fuzzy';

export type Found = { readonly id: string; readonly text: string; readonly told: string };

/** The most that a list of suggestions shows: who sees more types another letter. */
const most = 50;

/** Finds one of many by a few letters of it. */
export function FindField({
  label,
  placeholder,
  items,
  text,
  onText,
  chosenId,
  onChoose,
  onPasteLines,
  understood = false,
  opens = 'input',
  hideLabel = false,
  autoFocus = false,
  children,
}: {
  label: string;
  placeholder: string;
  /** Gathered when the field is gone to, and not before. */
  items: () => readonly Found[];
  text: string;
  onText: (text: string) => void;
  chosenId: string | null;
  onChoose: (item: Found | null) => void;
  /** Several lines were pasted, which the field itself would run together. */
  onPasteLines?: (text: string) => void;
  /** What is written says all by itself: nothing is suggested. */
  understood?: boolean;
  /** When suggestions are shown first. */
  opens?: 'focus' | 'input';
  hideLabel?: boolean;
  autoFocus?: boolean;
  /** What stands below the field. */
  children?: ReactNode;
}) {
  const [all, setAll] = useState<readonly Found[]>(() => (autoFocus ? items() : []));
  const chosen = all.find(({ id }) => id === chosenId);
  const query = chosen !== undefined && chosen.text === text ? '' : text;
  const shown = bestMatches(all, query, ({ text: name, told }) => `${name} ${told}`, most);
  return (
    <ComboBox
      className="field"
      aria-label={label}
      autoFocus={autoFocus}
      allowsCustomValue
      menuTrigger={opens}
      inputValue={text}
      onInputChange={onText}
      selectedKey={chosenId}
      onSelectionChange={(key) => {
        const found = all.find(({ id }) => id === key);
        // First, so that who chooses may empty the field.
        if (found !== undefined) onText(found.text);
        onChoose(found ?? null);
      }}
      items={understood ? [] : shown}
      onFocus={() => setAll(items())}
    >
      {hideLabel ? null : <Label>{label}</Label>}
      <Input
        placeholder={placeholder}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (onPasteLines === undefined || !pasted.trim().includes('\n')) return;
          event.preventDefault();
          onPasteLines(pasted);
        }}
      />
      {children}
      <Popover className="popover finder-popover">
        <ListBox className="menu">
          {(item: Found) => (
            <ListBoxItem id={item.id} textValue={item.text} className="menu-item finder-item">
              <span>{item.text}</span>
              <span className="quiet">{item.told}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
