import { useState } from 'react';
import {
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  TextArea,
  TextField,
} from 'react-aria-components';
import { newId } from '#renderer/bridge/coding';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { ChoiceField } from '#renderer/components/fields';
import { kindLabels } from '#renderer/components/source-words';
import { StanceIcon, stanceLabels, strengthLabels } from '#renderer/components/stance';
import { succeeded } from '#renderer/state/messages';
import type { CommandInput } from '#shared/commands/commands';
import { stances, strengths, type Stance, type Strength } from '#shared/model/link';
import { sourceKinds, type SourceKind } from '#shared/model/source';

const kindChoices = sourceKinds.map((id) => ({ id, label: kindLabels[id] }));
const strengthChoices = strengths.map((id) => ({ id, label: strengthLabels[id] }));

/** Links a claim to a source that exists, or to a new one named here: one step, undone as one. */
export function LinkDialog({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const client = useClient();
  const sources = useProject(['sources'], (project) =>
    [...project.all('sources')].sort((a, b) => a.title.localeCompare(b.title)),
  );
  const [title, setTitle] = useState('');
  const [sourceId, setSourceId] = useState<string | null>(null);
  const [kind, setKind] = useState<SourceKind>('news-report');
  const [stance, setStance] = useState<Stance>('supports');
  const [strength, setStrength] = useState<Strength>('moderate');
  const [warrant, setWarrant] = useState('');
  const isNew = sourceId === null && title.trim() !== '';

  const link = (): void => {
    const id = sourceId ?? newId();
    const add = {
      type: 'link.add',
      link: { id: newId(), claimId, sourceId: id, stance, strength, warrant },
    } as const;
    const command: CommandInput = isNew
      ? {
          type: 'batch',
          label: `Linked the new source “${title.trim()}”`,
          commands: [{ type: 'source.add', source: { id, kind, title } }, add],
        }
      : add;
    if (succeeded(client.do(command))) onClose();
  };

  return (
    <AppDialog title="Link evidence" isOpen onClose={onClose}>
      <ComboBox
        className="field"
        autoFocus
        allowsCustomValue
        menuTrigger="focus"
        inputValue={title}
        onInputChange={setTitle}
        selectedKey={sourceId}
        onSelectionChange={(key) => {
          const found = sources.find(({ id }) => id === key);
          setSourceId(found?.id ?? null);
          if (found !== undefined) setTitle(found.title);
        }}
        defaultItems={sources}
      >
        <Label>Source</Label>
        <Input placeholder="Find a source, or name a new one" />
        <Popover className="popover">
          <ListBox className="menu">
            {(source: (typeof sources)[number]) => (
              <ListBoxItem id={source.id} textValue={source.title} className="menu-item">
                <span>{source.title}</span>
                <span className="quiet">{kindLabels[source.kind]}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {isNew ? (
        <ChoiceField label="What kind of source is it?" value={kind} choices={kindChoices} onChange={setKind} />
      ) : null}
      <RadioGroup
        className="field stance-choice"
        value={stance}
        onChange={(value) => setStance(stances.find((known) => known === value) ?? 'neutral')}
      >
        <Label>What does it do for the claim?</Label>
        <div className="segments">
          {stances.map((known) => (
            <Radio key={known} value={known} className={`segment ${known}`}>
              <StanceIcon stance={known} />
              {stanceLabels[known]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <ChoiceField label="How strongly?" value={strength} choices={strengthChoices} onChange={setStrength} />
      <TextField className="field" value={warrant} onChange={setWarrant}>
        <Label>Why does it bear on this claim?</Label>
        <TextArea rows={3} placeholder="The warrant: what makes this source count here" />
      </TextField>
      <DialogActions
        confirm={isNew ? 'Add source and link' : 'Link'}
        disabled={title.trim() === ''}
        onConfirm={link}
        onCancel={onClose}
      />
    </AppDialog>
  );
}
