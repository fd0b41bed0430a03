import { Camera, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { ChoiceField, CommitField } from '#renderer/components/fields';
import { TipButton } from '#renderer/components/tip-button';
import { succeeded } from '#renderer/state/messages';
import type { ProjectReader } from '#shared/model/project-state';
import type { Snapshot } from '#shared/model/snapshot';
import { comparedName, keptName } from '../compared-names';
import { useCompare } from '../compare-state';
import { readingOf } from '../reading-of';
import { Difference } from './difference';

/** Comparisons as they stood, under a name and a date, and what changed between two of them. */
export function SnapshotsView() {
  const client = useClient();
  const { compared } = useCompare();
  const snapshots = useProject(['snapshots'], newestFirst);
  const what = useProject(['codes', 'articles', readingOf(compared)], (project) => comparedName(project, compared));
  const [name, setName] = useState('');
  const keep = async (): Promise<void> => {
    const content = await bridge.call('compare:snapshot', { compared });
    if (!succeeded(content)) return;
    const snapshot = { id: crypto.randomUUID(), name: name.trim(), content: content.value };
    if (succeeded(client.do({ type: 'snapshot.add', snapshot }))) setName('');
  };
  return (
    <div className="snapshots" tabIndex={-1}>
      <form
        className="snapshot-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField className="field" value={name} onChange={setName}>
          <Label>Keep the comparison as it stands ({what})</Label>
          <Input placeholder="Before the second survey" />
        </TextField>
        <Button
          className="button primary"
          type="submit"
          isDisabled={name.trim() === '' || client.info.readOnly !== null}
        >
          <Camera size={14} aria-hidden="true" />
          Keep
        </Button>
      </form>
      {snapshots.length === 0 ? (
        <EmptyState title="Nothing kept yet">
          <p>Keep a comparison before you go on coding. Later you see what changed: claims, evidence, scores, order.</p>
        </EmptyState>
      ) : (
        <>
          <ul className="snapshot-list">
            {snapshots.map((snapshot) => (
              <Kept key={snapshot.id} snapshot={snapshot} />
            ))}
          </ul>
          <Changed snapshots={snapshots} />
        </>
      )}
    </div>
  );
}

const newestFirst = (project: ProjectReader): Snapshot[] =>
  [...project.all('snapshots')].sort((a, b) => (a.created < b.created ? 1 : -1));

function Kept({ snapshot: { id, name, created, content } }: { snapshot: Snapshot }) {
  const client = useClient();
  const first = content.order.weighted[0] ?? [];
  const names = content.explanations.filter((each) => first.includes(each.id)).map((each) => each.name);
  return (
    <li>
      <CommitField
        label="Name"
        hideLabel
        value={name}
        onCommit={(next) => void succeeded(client.do({ type: 'snapshot.edit', id, set: { name: next } }))}
      />
      <time dateTime={created}>
        {new Date(created).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })}
      </time>
      <span className="quiet">
        {keptName(content)}. Least against:{' '}
        {names.length === content.explanations.length ? 'none stands out' : names.join(', ')}
      </span>
      <TipButton
        label={`Remove the snapshot “${name}”`}
        onPress={() => void succeeded(client.do({ type: 'snapshot.remove', id }))}
      >
        <Trash2 size={15} aria-hidden="true" />
      </TipButton>
    </li>
  );
}

const now = 'as it stands';

/** Two that were kept, or one and the comparison as it stands. */
function Changed({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const [fromId, setFrom] = useState(snapshots[0]?.id ?? '');
  const [toId, setTo] = useState(now);
  const from = snapshots.find(({ id }) => id === fromId) ?? snapshots[0];
  const to = snapshots.find(({ id }) => id === toId);
  const choices = snapshots.map(({ id, name, created }) => ({ id, label: `${name}, ${created.slice(0, 10)}` }));
  if (from === undefined) return null;
  return (
    <section aria-label="What changed" className="snapshot-changes">
      <header>
        <h2>What changed</h2>
        <ChoiceField label="From" value={from.id} choices={choices} onChange={setFrom} />
        <ChoiceField
          label="To"
          value={to === undefined ? now : to.id}
          choices={[{ id: now, label: 'As it stands now' }, ...choices]}
          onChange={setTo}
        />
      </header>
      <Difference from={from} to={to ?? null} />
    </section>
  );
}
