import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';

export function NewProject({
  onClose,
  onCreate,
}: {
  onClose: () => void;
  onCreate: (input: { title: string; coderName: string }) => void;
}) {
  const [title, setTitle] = useState('');
  const [coderName, setCoderName] = useState('');
  const ready = title.trim() !== '' && coderName.trim() !== '';
  return (
    <AppDialog title="New project" isOpen onClose={onClose}>
      <TextField className="field" autoFocus value={title} onChange={setTitle}>
        <Label>What is it about?</Label>
        <Input placeholder="Tech layoffs and AI" />
      </TextField>
      <TextField className="field" value={coderName} onChange={setCoderName}>
        <Label>Who codes?</Label>
        <Input placeholder="Your name, as co-authors should see it" />
      </TextField>
      <DialogActions
        confirm="Choose a folder…"
        disabled={!ready}
        onConfirm={() => onCreate({ title, coderName })}
        onCancel={onClose}
      />
    </AppDialog>
  );
}
