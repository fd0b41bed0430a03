import { useState, type KeyboardEvent } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { keysOf } from '#renderer/actions/registry';
import { useActions, type Action } from '#renderer/actions/use-actions';
import { KeyCaps } from '#renderer/components/key-caps';
import { say } from '#renderer/state/messages';
import { prefer, usePreferences } from '#renderer/state/preferences';
import { findActions } from './find-actions';

const recentLimit = 12;
/** What the field and the list below it are together; `Autocomplete` ties the one to the other. */
const combobox = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const;

/** Every action that can be reached now, found by a few letters. */
export function Palette({ actions, onClose }: { actions: readonly Action[]; onClose: () => void }) {
  const [words, setWords] = useState('');
  const recent = usePreferences(({ recentActions }) => recentActions);
  const found = findActions(actions, words, recent);
  useActions([{ id: 'palette.close', title: 'Close', group: 'Window', keys: ['Mod+K', 'Mod+Shift+P'], run: onClose }]);

  const choose = (action: Action): void => {
    if (action.enabled === false) return say('info', action.why ?? `“${action.title}” cannot be done here.`);
    onClose();
    prefer({ recentActions: [action.id, ...recent.filter((id) => id !== action.id)].slice(0, recentLimit) });
    // First the keyboard goes back to where it was: what the action is about may depend on it.
    requestAnimationFrame(() => requestAnimationFrame(action.run));
  };
  // A search field would be emptied first; whoever opened this by mistake wants to be back with one key.
  const leaveAtOnce = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <Autocomplete inputValue={words} onInputChange={setWords}>
      <SearchField className="palette-search" aria-label="Find an action" autoFocus>
        <Input {...combobox} placeholder="What do you want to do?" onKeyDownCapture={leaveAtOnce} />
      </SearchField>
      <p className="visually-hidden" role="status">
        {found.length === 1 ? '1 action' : `${found.length} actions`}
      </p>
      <ListBox
        className="menu palette-actions"
        aria-label="Actions"
        items={found.map((action) => ({ id: action.id, action }))}
        dependencies={[recent]}
        renderEmptyState={() => <p className="palette-empty">No action is called that.</p>}
        onAction={(id) => {
          const action = found.find((candidate) => candidate.id === id);
          if (action !== undefined) choose(action);
        }}
      >
        {({ action }) => (
          <ListBoxItem
            id={action.id}
            textValue={action.title}
            className={action.enabled === false ? 'menu-item palette-item off' : 'menu-item palette-item'}
          >
            <span className="palette-title">
              {action.title}
              {action.enabled === false ? <span className="palette-why">{action.why ?? 'Not now'}</span> : null}
            </span>
            <span className="palette-group">{action.group}</span>
            <KeyCaps keys={keysOf(action).slice(0, 2)} />
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
