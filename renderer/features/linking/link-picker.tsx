import { useMemo, useState } from 'react';
import { Label, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components';
import { newId } from '#renderer/bridge/coding';
import { useClient } from '#renderer/bridge/use-project';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { ChoiceField } from '#renderer/components/fields';
import { FindField, type Found } from '#renderer/components/find-field';
import { kindLabels } from '#renderer/components/source-words';
import { StanceIcon, stanceLabels, strengthLabels } from '#renderer/components/stance';
import type { Linking } from '#renderer/state/evidence';
import { succeeded } from '#renderer/state/messages';
import type { CommandInput } from '#shared/commands/commands';
import { stances, strengths, type Stance, type Strength } from '#shared/model/link';
import { sourceKinds, type SourceKind } from '#shared/model/source';
import { pastedSource, type PastedSource } from './pasted-source';

const kindChoices = sourceKinds.map((id) => ({ id, label: kindLabels[id] }));

/** Links a claim to a source that exists, or to a new one named or pasted here: one step, undone as one. */
export function LinkPicker({ linking, onClose }: { linking: Linking; onClose: () => void }) {
  const client = useClient();
  const sources = (): Found[] =>
    Array.from(client.project.all('sources'), ({ id, title, kind: of, publisher }): Found => {
      return { id, text: title, told: [kindLabels[of], publisher].filter(Boolean).join(' · ') };
    }).sort((a, b) => (a.text < b.text ? -1 : 1));
  const claims = (): Found[] =>
    Array.from(client.project.all('claims'), ({ id, statement }): Found => ({ id, text: statement, told: '' }));
  const edited = linking.linkId === null ? undefined : client.project.get('links', linking.linkId);
  const givenSource = client.project.get('sources', linking.sourceId ?? edited?.sourceId ?? '');
  const givenClaim = client.project.get('claims', linking.claimId ?? edited?.claimId ?? '');
  const [sourceText, setSourceText] = useState(linking.newSource?.title ?? '');
  const [sourceId, setSourceId] = useState<string | null>(null);
  const [claimText, setClaimText] = useState('');
  const [claimId, setClaimId] = useState<string | null>(null);
  const [kind, setKind] = useState<SourceKind>(linking.newSource?.kind ?? 'news-report');
  const [stance, setStance] = useState<Stance>(edited?.stance ?? 'supports');
  const [strength, setStrength] = useState<Strength>(edited?.strength ?? 'moderate');
  const [warrant, setWarrant] = useState(edited?.warrant ?? '');

  const [lines, setLines] = useState<string | null>(null);
  const pasted = useMemo(() => pastedSource(lines ?? sourceText, client.project), [lines, sourceText, client]);
  const toClaim = givenClaim?.id ?? claimId;
  const toSource = givenSource?.id ?? sourceId ?? (pasted?.state === 'known' ? pasted.id : null);
  const makesNew = toSource === null && sourceText.trim() !== '';
  const ready = toClaim !== null && (toSource !== null || makesNew);

  const save = (): void => {
    if (toClaim === null) return;
    if (edited !== undefined) {
      const set = { stance, strength, warrant };
      if (succeeded(client.do({ type: 'link.edit', id: edited.id, set }))) onClose();
      return;
    }
    const id = toSource ?? newId();
    const add = {
      type: 'link.add',
      link: { id: newId(), claimId: toClaim, sourceId: id, stance, strength, warrant, passage: linking.passage },
    } as const;
    const fields =
      pasted?.state === 'new' ? pasted.fields : { kind, title: sourceText.trim(), url: linking.newSource?.url ?? '' };
    const command: CommandInput =
      toSource === null
        ? {
            type: 'batch',
            label: `Linked the new source “${fields.title.slice(0, 60)}”`,
            commands: [{ type: 'source.add', source: { ...fields, id } }, add],
          }
        : add;
    if (succeeded(client.do(command))) onClose();
  };

  return (
    <AppDialog title={edited === undefined ? 'Link evidence' : 'Edit the link'} isOpen onClose={onClose}>
      {givenClaim === undefined ? (
        <FindField
          autoFocus
          opens="focus"
          label="Claim"
          placeholder="Find a claim"
          items={claims}
          text={claimText}
          onText={setClaimText}
          chosenId={claimId}
          onChoose={(found) => setClaimId(found?.id ?? null)}
        />
      ) : (
        <End label="Claim" text={givenClaim.statement} />
      )}
      {givenSource === undefined ? (
        <FindField
          autoFocus
          opens="focus"
          label="Source"
          placeholder="Find one, name a new one, or paste a reference"
          items={sources}
          text={sourceText}
          onText={(text) => {
            setLines(null);
            setSourceText(text);
          }}
          onPasteLines={(text) => {
            setSourceText(text.replaceAll(/\s+/g, ' ').slice(0, 200));
            setLines(text);
          }}
          chosenId={sourceId}
          understood={sourceId === null && pasted !== null}
          onChoose={(found) => setSourceId(found?.id ?? null)}
        >
          <PasteTold pasted={sourceId === null ? pasted : null} />
        </FindField>
      ) : (
        <End label="Source" text={givenSource.title} />
      )}
      {makesNew && pasted?.state !== 'new' ? (
        <ChoiceField label="What kind of source is it?" value={kind} choices={kindChoices} onChange={setKind} />
      ) : null}
      <StanceChoice
        stance={stance}
        onChange={setStance}
        autoFocus={givenClaim !== undefined && givenSource !== undefined}
      />
      <StrengthChoice strength={strength} onChange={setStrength} />
      <TextField className="field" value={warrant} onChange={setWarrant}>
        <Label>Why does it bear on this claim?</Label>
        <TextArea
          rows={3}
          placeholder="The warrant: what makes this source count here"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready) save();
          }}
        />
      </TextField>
      {linking.passage === null ? null : (
        <p className="quiet">The passage in which the article names it is kept with the link.</p>
      )}
      <DialogActions
        confirm={edited !== undefined ? 'Save' : makesNew ? 'Add source and link' : 'Link'}
        disabled={!ready}
        onConfirm={save}
        onCancel={onClose}
      />
    </AppDialog>
  );
}

function End({ label, text }: { label: string; text: string }) {
  return (
    <div className="field">
      <span className="label">{label}</span>
      <p className="link-end">{text}</p>
    </div>
  );
}

function PasteTold({ pasted }: { pasted: PastedSource | null }) {
  if (pasted === null) return null;
  const told =
    pasted.state === 'known'
      ? `Already among the sources: ${pasted.title}`
      : [pasted.fields.title, pasted.fields.authors.join(', '), pasted.fields.publisher, pasted.fields.date]
          .filter(Boolean)
          .join(' · ');
  return (
    <p className="paste-told" role="status">
      {pasted.state === 'new' ? 'Read as: ' : ''}
      {told}
    </p>
  );
}

function StanceChoice({
  stance,
  onChange,
  autoFocus,
}: {
  stance: Stance;
  onChange: (stance: Stance) => void;
  autoFocus: boolean;
}) {
  return (
    <RadioGroup
      className="field stance-choice"
      value={stance}
      onChange={(value) => onChange(stances.find((known) => known === value) ?? 'neutral')}
    >
      <Label>What does it do for the claim?</Label>
      <div className="segments">
        {stances.map((known) => (
          <Radio key={known} value={known} className={`segment ${known}`} autoFocus={autoFocus && known === stance}>
            <StanceIcon stance={known} />
            {stanceLabels[known]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function StrengthChoice({ strength, onChange }: { strength: Strength; onChange: (strength: Strength) => void }) {
  return (
    <RadioGroup
      className="field stance-choice"
      value={strength}
      onChange={(value) => onChange(strengths.find((known) => known === value) ?? 'moderate')}
    >
      <Label>How strongly?</Label>
      <div className="segments">
        {strengths.map((known) => (
          <Radio key={known} value={known} className="segment">
            {strengthLabels[known]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
