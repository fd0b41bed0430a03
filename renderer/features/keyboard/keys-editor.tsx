import { RotateCcw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { keyLabel } from '#renderer/actions/key';
import { keysOf, type KnownAction } from '#renderer/actions/registry';
import { useKnownActions } from '#renderer/actions/use-actions';
import { KeyCaps } from '#renderer/components/key-caps';
import { TipButton } from '#renderer/components/tip-button';
import { say } from '#renderer/state/messages';
import { prefer, usePreferences } from '#renderer/state/preferences';
import { byGroup } from './by-group';
import { findActions } from './find-actions';
import { KeyCapture } from './key-capture';
import { fitsCode, holderOf, meetAt, whyNot, withKey, withoutOwn } from './key-changes';

/** Every action with its key, which can be changed, taken away and set back. A key that is taken is said so first. */
export function KeysEditor() {
  const keys = usePreferences((preferences) => preferences.keys);
  const [words, setWords] = useState('');
  const [waiting, setWaiting] = useState<string | null>(null);
  const [clash, setClash] = useState<{ id: string; key: string; with: KnownAction } | null>(null);
  const all = useKnownActions();
  const shown = words.trim() === '' ? all : findActions(all, words, []);
  const list = useRef<HTMLDivElement>(null);

  const backTo = (id: string): void => {
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-action="${CSS.escape(id)}"] button`)?.focus(),
    );
  };
  const give = (action: KnownAction, key: string): void => {
    setWaiting(null);
    setClash(null);
    for (const other of all) if (meetAt(key, other, action)) other.setKeys?.([]);
    action.setKeys?.([key]);
    prefer({ keys: withKey(keys, all, action, key) });
    say('info', `${keyLabel(key)} now means “${action.title}”.`);
    backTo(action.id);
  };
  const take = (action: KnownAction, key: string): void => {
    const refused =
      action.setKeys !== undefined && !fitsCode(key) ? 'A code has a single character as its key.' : whyNot(key);
    if (refused !== null) return say('problem', refused);
    const holder = holderOf(all, key, action);
    if (holder === undefined) return give(action, key);
    setWaiting(null);
    setClash({ id: action.id, key, with: holder });
  };
  const clear = (action: KnownAction): void => {
    if (action.setKeys === undefined) prefer({ keys: { ...keys, [action.id]: [] } });
    else action.setKeys([]);
    backTo(action.id);
  };

  return (
    <>
      <SearchField className="field" aria-label="Find an action" value={words} onChange={setWords} autoFocus>
        <Input placeholder="Find an action" />
      </SearchField>
      <div className="keys-editor" ref={list}>
        {byGroup(shown).map(([group, actions]) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <ul>
              {actions.map((action) => (
                <li key={action.id} data-action={action.id}>
                  <span className="keys-title">{action.title}</span>
                  {waiting === action.id ? (
                    <KeyCapture
                      name={action.title}
                      onKey={(key) => take(action, key)}
                      onCancel={() => {
                        setWaiting(null);
                        backTo(action.id);
                      }}
                    />
                  ) : (
                    <Button
                      className="keys-change"
                      aria-label={`Change the key of ${action.title}: ${
                        keysOf(action)
                          .map((key) => keyLabel(key))
                          .join(', ') || 'none'
                      }`}
                      onPress={() => {
                        setClash(null);
                        setWaiting(action.id);
                      }}
                    >
                      {keysOf(action).length === 0 ? (
                        <span className="quiet">no key</span>
                      ) : (
                        <KeyCaps keys={keysOf(action)} />
                      )}
                    </Button>
                  )}
                  <span className="keys-tools">
                    {keys[action.id] === undefined || action.setKeys !== undefined ? null : (
                      <TipButton
                        label={`Set “${action.title}” back to its usual key`}
                        onPress={() => {
                          prefer({ keys: withoutOwn(keys, action.id) });
                          backTo(action.id);
                        }}
                      >
                        <RotateCcw size={14} aria-hidden="true" />
                      </TipButton>
                    )}
                    {keysOf(action).length === 0 ? null : (
                      <TipButton label={`Take the key from “${action.title}”`} onPress={() => clear(action)}>
                        <X size={14} aria-hidden="true" />
                      </TipButton>
                    )}
                  </span>
                  {clash?.id === action.id ? (
                    <div className="keys-clash" role="alert">
                      {keyLabel(clash.key)} already means “{clash.with.title}”.
                      <Button className="button" autoFocus onPress={() => give(action, clash.key)}>
                        Use it here instead
                      </Button>
                      <Button
                        className="button"
                        onPress={() => {
                          setClash(null);
                          backTo(action.id);
                        }}
                      >
                        Keep it there
                      </Button>
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className="dialog-actions">
        <Button className="button" isDisabled={Object.keys(keys).length === 0} onPress={() => prefer({ keys: {} })}>
          Set all back
        </Button>
      </div>
    </>
  );
}
