import { CalendarDays, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Input, Label, SearchField } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog } from '#renderer/components/app-dialog';
import { CommitField } from '#renderer/components/fields';
import { TipButton } from '#renderer/components/tip-button';
import { succeeded } from '#renderer/state/messages';
import { partialDateSchema } from '#shared/model/basics';
import type { ProjectEvent } from '#shared/model/event';
import type { ProjectReader } from '#shared/model/project-state';

export function EventsButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="button" onPress={() => setOpen(true)}>
        <CalendarDays size={14} aria-hidden="true" />
        Events…
      </Button>
      <AppDialog title="Events" isOpen={open} onClose={() => setOpen(false)} wide>
        <Events />
      </AppDialog>
    </>
  );
}

/** Events by their dates, and the claims that speak about the one that is chosen. */
function Events() {
  const client = useClient();
  const events = useProject(['events'], inOrder);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = events.find(({ id }) => id === chosenId) ?? events[0];
  const add = (): void => {
    const id = crypto.randomUUID();
    if (succeeded(client.do({ type: 'event.add', event: { id, name: 'New event' } }))) setChosenId(id);
  };
  return (
    <div className="events">
      <div className="events-list">
        <ul>
          {events.map(({ id, name, date }) => (
            <li key={id}>
              <Button
                className={id === chosen?.id ? 'list-button chosen' : 'list-button'}
                aria-pressed={id === chosen?.id}
                onPress={() => setChosenId(id)}
              >
                <span>{name}</span>
                <span className="quiet">{date ?? 'no date'}</span>
              </Button>
            </li>
          ))}
        </ul>
        <Button className="button" onPress={add}>
          <Plus size={14} aria-hidden="true" />
          Add an event
        </Button>
      </div>
      {chosen === undefined ? (
        <p className="quiet">
          What happened, and when. Claims that speak about the same event then line up in one row.
        </p>
      ) : (
        <EventEditor key={chosen.id} event={chosen} />
      )}
    </div>
  );
}

const inOrder = (project: ProjectReader): ProjectEvent[] =>
  [...project.all('events')].sort((a, b) => {
    const [left, right] = [`${a.date ?? '9999'} ${a.name}`, `${b.date ?? '9999'} ${b.name}`];
    return left < right ? -1 : left > right ? 1 : 0;
  });

function EventEditor({ event }: { event: ProjectEvent }) {
  const client = useClient();
  const [filter, setFilter] = useState('');
  const claims = useProject(['claims'], (project) =>
    [...project.all('claims')].map(({ id, statement }) => ({ id, statement })),
  );
  const set = (part: Partial<Pick<ProjectEvent, 'name' | 'date' | 'end' | 'claimIds'>>): void =>
    void succeeded(client.do({ type: 'event.edit', id: event.id, set: part }));
  const words = filter.trim().toLowerCase();
  const shown = claims.filter(
    ({ id, statement }) => statement.toLowerCase().includes(words) || (words === '' && event.claimIds.includes(id)),
  );
  const date = (text: string): string | null | undefined =>
    text.trim() === '' ? null : partialDateSchema.safeParse(text.trim()).data;
  return (
    <div className="event-editor">
      <CommitField label="Event" value={event.name} onCommit={(name) => set({ name })} />
      <div className="two-fields">
        {(['date', 'end'] as const).map((field) => (
          <CommitField
            key={field}
            label={field === 'date' ? 'Date, or first day' : 'Last day of a period'}
            placeholder="2026-01, 2026-01-31"
            value={event[field] ?? ''}
            onCommit={(text) => {
              const day = date(text);
              if (day !== undefined) set({ [field]: day });
            }}
          />
        ))}
      </div>
      <SearchField className="field" value={filter} onChange={setFilter}>
        <Label>Claims that speak about it ({event.claimIds.length})</Label>
        <Input placeholder="Find claims" />
      </SearchField>
      <CheckboxGroup
        className="event-claims"
        aria-label="Claims that speak about it"
        value={event.claimIds}
        onChange={(claimIds) => set({ claimIds })}
      >
        {shown.slice(0, 200).map(({ id, statement }) => (
          <Checkbox key={id} value={id} className="tick-line compare-check">
            <span className="choose-tick" aria-hidden="true" />
            <span>{statement}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TipButton
        label={`Remove the event “${event.name}”`}
        onPress={() => void succeeded(client.do({ type: 'event.remove', id: event.id }))}
      >
        <Trash2 size={15} aria-hidden="true" />
      </TipButton>
    </div>
  );
}
