import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { fixedMeaning } from '#renderer/actions/fixed-keys';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { succeeded } from '#renderer/state/messages';
import type { Code } from '#shared/model/codebook';

/** The key that codes with it. One that is taken is said with whose it is, and can be taken over. */
export function KeyField({ code, readOnly }: { code: Code; readOnly: boolean }) {
  const client = useClient();
  const [wanted, setWanted] = useState<string | null>(null);
  const owner = useProject(['codes'], (project) => [...project.all('codes')]).find(
    (other) => other.id !== code.id && !other.retired && other.key !== null && other.key === (wanted ?? code.key),
  );
  const [refused, setRefused] = useState<string | null>(null);
  const also = code.key === null ? undefined : meaningOf(code.key);
  const set = (key: string | null): void => {
    setWanted(null);
    setRefused(null);
    if (key !== code.key) succeeded(client.do({ type: 'code.edit', id: code.id, set: { key } }));
  };
  const take = (key: string): void => {
    if (key !== code.key && meaningOf(key) !== undefined) {
      setWanted(null);
      return setRefused(key);
    }
    setRefused(null);
    const taken = [...client.project.all('codes')].some(
      (other) => other.id !== code.id && !other.retired && other.key === key,
    );
    if (taken && !code.retired) setWanted(key);
    else set(key);
  };
  const takeOver = (): void => {
    if (owner === undefined || wanted === null) return;
    const done = client.do({
      type: 'batch',
      label: `Gave the key ${wanted} to “${code.name.slice(0, 60)}”`,
      commands: [
        { type: 'code.edit', id: owner.id, set: { key: null } },
        { type: 'code.edit', id: code.id, set: { key: wanted } },
      ],
    });
    if (succeeded(done)) setWanted(null);
  };
  return (
    <div className="field key-field">
      <TextField value={wanted ?? code.key ?? ''} isReadOnly={readOnly} aria-describedby={`key-told-${code.id}`}>
        <Label>Key</Label>
        <Input
          placeholder="None"
          onKeyDown={(event) => {
            if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return;
            if (event.key === 'Backspace' || event.key === 'Delete') set(null);
            else if (event.key === 'Escape') {
              setWanted(null);
              setRefused(null);
            } else if (event.key.length === 1 && event.key !== ' ') take(event.key);
            else return;
            event.preventDefault();
          }}
        />
      </TextField>
      <div id={`key-told-${code.id}`} className="key-told" role="status">
        {wanted !== null && owner !== undefined ? (
          <>
            <span>
              {wanted} already stands for “{owner.name}”.
            </span>
            <Button className="plain-action" onPress={takeOver}>
              Use it here instead
            </Button>
            <Button className="plain-action" onPress={() => setWanted(null)}>
              Leave it there
            </Button>
          </>
        ) : refused !== null ? (
          `${refused} means “${meaningOf(refused)}”. Choose another key, or change that one first: “Change keys…”.`
        ) : code.retired && code.key !== null ? (
          'Rests while the code is retired.'
        ) : also !== undefined ? (
          `In an article the code comes before “${also}”, which has the same key.`
        ) : (
          'Press a key to set it, Backspace to take it away.'
        )}
      </div>
    </div>
  );
}

/** What else the key means where an article is read, other than a code. */
const meaningOf = (key: string): string | undefined => fixedMeaning(key === key.toLowerCase() ? key : `Shift+${key}`);
