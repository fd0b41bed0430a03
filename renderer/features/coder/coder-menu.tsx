import { Check, Pencil, Plus, UserRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, DialogTrigger, Input, Label, Popover, TextField } from 'react-aria-components';
import { useActions } from '#renderer/actions/use-actions';
import { newId } from '#renderer/bridge/coding';
import { useClient, useClientState, useProject } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { announce } from '#renderer/state/announcements';
import { succeeded } from '#renderer/state/messages';
import type { Coder } from '#shared/model/coder';

/** Who codes, plain to see, and another one with two clicks. */
export function CoderMenu() {
  const client = useClient();
  const coderId = useClientState('coder', (state) => state.coderId);
  const coders = useProject(['coders'], (project) =>
    [...project.all('coders')].sort((a, b) => a.name.localeCompare(b.name)),
  );
  const current = coders.find(({ id }) => id === coderId);
  const [open, setOpen] = useState(false);

  const codeAs = async ({ id, name }: Coder): Promise<void> => {
    setOpen(false);
    if (id !== coderId && succeeded(await client.codeAs(id))) announce(`${name} codes now`);
  };
  // The one who coded was taken back with the step that added them.
  const [first] = coders;
  useEffect(() => {
    if (current === undefined && first !== undefined) void client.codeAs(first.id).then(succeeded);
  }, [client, current, first]);
  useActions([
    { id: 'coder.switch', run: () => setOpen(true) },
    ...coders.map((coder) => ({
      id: `coder.as.${coder.id}`,
      title: `Code as ${coder.name}`,
      group: 'Coders',
      enabled: coder.id !== coderId,
      why: `${coder.name} codes already`,
      run: () => void codeAs(coder),
    })),
  ]);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="coder-button" aria-label={`Who codes: ${current?.name ?? 'nobody'}`}>
        <UserRound size={14} aria-hidden="true" />
        <span className="coder-name">{current?.name}</span>
      </Button>
      <Popover className="popover coder-popover" placement="bottom end" aria-label="Who codes">
        <div className="coder-dialog">
          <ul>
            {coders.map((coder) => (
              <CoderRow
                key={coder.id}
                coder={coder}
                isCurrent={coder.id === coderId}
                onChoose={() => void codeAs(coder)}
              />
            ))}
          </ul>
          {client.info.readOnly === null ? <NewCoder onAdded={(coder) => void codeAs(coder)} /> : null}
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function CoderRow({ coder, isCurrent, onChoose }: { coder: Coder; isCurrent: boolean; onChoose: () => void }) {
  const client = useClient();
  const [renaming, setRenaming] = useState(false);
  if (renaming)
    return (
      <li>
        <NameForm
          label={`New name of ${coder.name}`}
          start={coder.name}
          confirm="Rename"
          onName={(name) => {
            if (name !== coder.name && !succeeded(client.do({ type: 'coder.rename', id: coder.id, name }))) return;
            setRenaming(false);
          }}
        />
      </li>
    );
  return (
    <li className="coder-row">
      <Button
        className="coder-choice"
        aria-label={isCurrent ? `${coder.name} codes` : `Code as ${coder.name}`}
        aria-current={isCurrent}
        autoFocus={isCurrent}
        onPress={onChoose}
      >
        <Check size={14} aria-hidden="true" className={isCurrent ? '' : 'absent'} />
        {coder.name}
      </Button>
      {client.info.readOnly === null ? (
        <TipButton label={`Rename ${coder.name}`} onPress={() => setRenaming(true)}>
          <Pencil size={14} aria-hidden="true" />
        </TipButton>
      ) : null}
    </li>
  );
}

function NewCoder({ onAdded }: { onAdded: (coder: Coder) => void }) {
  const client = useClient();
  const [adding, setAdding] = useState(false);
  if (!adding)
    return (
      <Button className="coder-choice" onPress={() => setAdding(true)}>
        <Plus size={14} aria-hidden="true" />
        Add a coder
      </Button>
    );
  return (
    <NameForm
      label="Name of the coder"
      start=""
      confirm="Add"
      onName={(name) => {
        const coder = { id: newId(), name };
        if (succeeded(client.do({ type: 'coder.add', coder }))) onAdded(coder);
      }}
    />
  );
}

function NameForm({
  label,
  start,
  confirm,
  onName,
}: {
  label: string;
  start: string;
  confirm: string;
  onName: (name: string) => void;
}) {
  const [name, setName] = useState(start);
  return (
    <form
      className="coder-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onName(name.trim());
      }}
    >
      <TextField className="field" value={name} onChange={setName} maxLength={200} autoFocus>
        <Label>{label}</Label>
        <Input />
      </TextField>
      <Button type="submit" className="button" isDisabled={name.trim() === ''}>
        {confirm}
      </Button>
    </form>
  );
}
