import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { newId } from '#renderer/bridge/coding';
import { useClient } from '#renderer/bridge/use-project';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { succeeded } from '#renderer/state/messages';
import type { SavedQuery } from '#shared/model/saved-query';

/** Saves a query under a name, or changes the name and text of one that was saved. */
export function QueryName({
  query,
  saved,
  onClose,
}: {
  query: string;
  /** The one to change; null for a new one. */
  saved: SavedQuery | null;
  onClose: () => void;
}) {
  const client = useClient();
  const [name, setName] = useState(saved?.name ?? '');
  const [text, setText] = useState(query);
  const ready = name.trim() !== '' && text.trim() !== '';
  const save = (): void => {
    if (!ready) return;
    const done = client.do({ type: 'query.save', id: saved?.id ?? newId(), name: name.trim(), query: text.trim() });
    if (succeeded(done)) onClose();
  };
  const enter = (event: { key: string }): void => {
    if (event.key === 'Enter') save();
  };
  return (
    <AppDialog title={saved === null ? 'Save this query' : 'Change the saved query'} isOpen onClose={onClose}>
      <TextField className="field" value={name} onChange={setName} autoFocus onKeyDown={enter}>
        <Label>Name</Label>
        <Input placeholder="Reasons given" />
      </TextField>
      <TextField className="field" value={text} onChange={setText} onKeyDown={enter}>
        <Label>Query</Label>
        <Input spellCheck={false} />
      </TextField>
      <DialogActions confirm="Save" onConfirm={save} onCancel={onClose} disabled={!ready} />
    </AppDialog>
  );
}
