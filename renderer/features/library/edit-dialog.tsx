import { useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { useClient } from '#renderer/bridge/use-project';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { counted } from '#renderer/components/counted';
import { ChoiceField } from '#renderer/components/fields';
import type { Metadata } from '#shared/model/article';
import { editMetadata } from './bulk';

type How = 'leave' | 'set' | 'add' | 'clear';
type Field = 'publisher' | 'section' | 'tags';

const hows: Readonly<Record<How, string>> = {
  leave: 'Leave as it is',
  set: 'Set to',
  add: 'Add',
  clear: 'Leave empty',
};
const fields: readonly { readonly field: Field; readonly label: string; readonly hows: readonly How[] }[] = [
  { field: 'publisher', label: 'Publisher', hows: ['leave', 'set', 'clear'] },
  { field: 'section', label: 'Section', hows: ['leave', 'set', 'clear'] },
  { field: 'tags', label: 'The publisher’s keywords', hows: ['leave', 'add', 'set', 'clear'] },
];
type Edit = { readonly how: How; readonly text: string };
const untouched: Edit = { how: 'leave', text: '' };

/** The same for several articles: what is left as it is stays different from one to the other. */
export function EditDialog({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const client = useClient();
  const [edits, setEdits] = useState<Readonly<Record<Field, Edit>>>({
    publisher: untouched,
    section: untouched,
    tags: untouched,
  });
  const wanted = fields.filter(({ field }) => isEdit(edits[field]));
  const change = (metadata: Metadata): Partial<Metadata> =>
    Object.fromEntries(wanted.map(({ field }) => [field, valueOf(field, edits[field], metadata)]));
  return (
    <AppDialog title={`Edit ${counted(ids.length, 'article')}`} isOpen onClose={onClose}>
      {fields.map(({ field, label, hows: possible }) => {
        const { how, text } = edits[field];
        const put = (edit: Partial<Edit>): void => setEdits({ ...edits, [field]: { how, text, ...edit } });
        return (
          <div key={field} className="edit-line">
            <ChoiceField
              label={label}
              value={how}
              choices={possible.map((id) => ({ id, label: hows[id] }))}
              onChange={(next) => put({ how: next })}
            />
            {how === 'set' || how === 'add' ? (
              <TextField
                aria-label={`${label}: ${hows[how]}`}
                value={text}
                onChange={(next) => put({ text: next })}
                autoFocus
              >
                <Input placeholder={field === 'tags' ? 'Separate them with a semicolon' : ''} />
              </TextField>
            ) : null}
          </div>
        );
      })}
      <p className="quiet" role="status">
        {wanted.length === 0
          ? 'Choose what should be the same for all of them.'
          : `${counted(ids.length, 'article')} will say that a person changed this. One step of undo takes it back.`}
      </p>
      <DialogActions
        confirm="Apply"
        disabled={wanted.length === 0}
        onConfirm={() => void editMetadata(client, ids, change).then((done) => done && onClose())}
        onCancel={onClose}
      />
    </AppDialog>
  );
}

const isEdit = ({ how, text }: Edit): boolean => how === 'clear' || (how !== 'leave' && text.trim() !== '');

function valueOf(field: Field, { how, text }: Edit, metadata: Metadata): string | null | string[] {
  if (field !== 'tags') return how === 'clear' ? null : text.trim();
  const words = text
    .split(';')
    .map((word) => word.trim())
    .filter(Boolean);
  if (how === 'clear') return [];
  return how === 'set' ? words : [...new Set([...metadata.tags, ...words])];
}
