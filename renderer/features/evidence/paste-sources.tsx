import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';

/** References from the clipboard, any number of them. */
export function PasteSources({ onPaste, onClose }: { onPaste: (text: string) => Promise<void>; onClose: () => void }) {
  const [text, setText] = useState('');
  return (
    <AppDialog title="Paste references" isOpen onClose={onClose}>
      <TextField className="field" value={text} onChange={setText} autoFocus>
        <Label>BibTeX, RIS or CSL-JSON</Label>
        <TextArea
          rows={10}
          className="react-aria-TextArea pasted-references"
          placeholder="@article{…}"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void onPaste(text);
          }}
        />
      </TextField>
      <p className="quiet">What is a source already is not added twice. All that is added is one step of undo.</p>
      <DialogActions
        confirm="Add sources"
        disabled={text.trim() === ''}
        onConfirm={() => void onPaste(text)}
        onCancel={onClose}
      />
    </AppDialog>
  );
}
