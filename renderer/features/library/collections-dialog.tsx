import { useState } from 'react';
import { Button, Checkbox, Input, Label, TextField } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog } from '#renderer/components/app-dialog';
import { CommitField } from '#renderer/components/fields';
import { counted } from '#renderer/components/counted';
import { renameCollection, setCollection } from './bulk';

/** Which collections articles are in: each tick is a change of its own, and a step of undo. */
export function CollectionsDialog({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const client = useClient();
  const [name, setName] = useState('');
  const collections = useProject(['articles'], (project) => {
    const members = new Map<string, number>();
    for (const { collections: names = [] } of project.all('articles'))
      for (const one of names) members.set(one, (members.get(one) ?? 0) + 1);
    const meant = ids.flatMap((id) => project.get('articles', id) ?? []);
    return [...members]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([one, count]) => ({ name: one, count, here: meant.filter((a) => a.collections?.includes(one)).length }));
  });
  const add = (): void => {
    const next = name.trim();
    if (next === '') return;
    void setCollection(client, ids, next, true).then((done) => done && setName(''));
  };
  return (
    <AppDialog
      title={ids.length === 1 ? 'Collections of the article' : `Collections of ${counted(ids.length, 'article')}`}
      isOpen
      onClose={onClose}
    >
      {collections.length === 0 ? (
        <p className="quiet">
          A collection is a set of articles under a name of yours: a sample, a week, a case. There is none yet.
        </p>
      ) : (
        <ul className="collections">
          {collections.map((one) => (
            <li key={one.name}>
              <Checkbox
                className="tick-line"
                isSelected={one.here === ids.length}
                isIndeterminate={one.here > 0 && one.here < ids.length}
                aria-label={one.name}
                onChange={(member) => void setCollection(client, ids, one.name, member)}
              >
                <span className="choose-tick" aria-hidden="true" />
              </Checkbox>
              <CommitField
                hideLabel
                label={`Name of the collection ${one.name}`}
                value={one.name}
                onCommit={(next) => next.trim() !== '' && void renameCollection(client, one.name, next.trim())}
              />
              <span className="quiet">{counted(one.count, 'article')}</span>
            </li>
          ))}
        </ul>
      )}
      <form
        className="new-collection"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField className="field" value={name} onChange={setName} autoFocus={collections.length === 0}>
          <Label>New collection</Label>
          <Input />
        </TextField>
        <Button className="button" type="submit" isDisabled={name.trim() === ''}>
          Add
        </Button>
      </form>
      <div className="dialog-actions">
        <Button className="button primary" onPress={onClose}>
          Done
        </Button>
      </div>
    </AppDialog>
  );
}
