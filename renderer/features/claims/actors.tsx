import { Building2, CircleUser, Plus, Users, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { assessClaim } from '#renderer/bridge/claims';
import { useClient } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { succeeded } from '#renderer/state/messages';
import { actorKinds, type Actor, type ActorKind } from '#shared/model/actor';
import type { Claim } from '#shared/model/claim';
import { namedActors, usualActors } from './suggested-actors';

const icons = { company: Building2, person: CircleUser, other: Users } as const;
/** Names that are offered beside those it has. */
const mostNamed = 3;
const kindWords: Readonly<Record<ActorKind, string>> = { company: 'company', person: 'person', other: 'other' };

/** Whom the claim is about; suggestions come from its words and from the project's other claims. */
export function Actors({ claim, quote, readOnly }: { claim: Claim; quote: string; readOnly: boolean }) {
  const client = useClient();
  const [adding, setAdding] = useState(false);
  const set = (actors: readonly Actor[]): void =>
    void succeeded(assessClaim(client, claim.id, { actors: [...actors] }));
  const named = useMemo(() => (readOnly ? [] : namedActors(claim, quote)), [claim, quote, readOnly]);
  /** As the project knows them already. */
  const usual = (actor: Actor): Actor =>
    usualActors(client.project, claim).find(({ name }) => name === actor.name) ?? actor;
  const next = (kind: ActorKind): ActorKind => actorKinds[(actorKinds.indexOf(kind) + 1) % actorKinds.length] ?? kind;
  return (
    <div className="actors">
      {claim.actors.map((actor) => {
        const Icon = icons[actor.kind];
        return (
          <span key={actor.name} className="actor">
            <TipButton
              label={`${actor.name}: ${kindWords[actor.kind]}. Make it ${kindWords[next(actor.kind)]}`}
              isDisabled={readOnly}
              onPress={() => set(claim.actors.map((one) => (one === actor ? { ...one, kind: next(one.kind) } : one)))}
            >
              <Icon size={13} aria-hidden="true" />
            </TipButton>
            {actor.name}
            {readOnly ? null : (
              <TipButton
                label={`Remove ${actor.name}`}
                onPress={() => set(claim.actors.filter((one) => one !== actor))}
              >
                <X size={12} aria-hidden="true" />
              </TipButton>
            )}
          </span>
        );
      })}
      {named.slice(0, mostNamed).map((actor) => (
        <Button
          key={actor.name}
          className="actor-offer"
          aria-label={`Add ${actor.name}`}
          onPress={() => set([...claim.actors, usual(actor)])}
        >
          <Plus size={12} aria-hidden="true" />
          {actor.name}
        </Button>
      ))}
      {readOnly ? null : adding ? (
        <AddActor
          suggestions={usualActors(client.project, claim)}
          onAdd={(actor) => {
            if (!claim.actors.some(({ name }) => name === actor.name)) set([...claim.actors, actor]);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <Button className="quiet-action" onPress={() => setAdding(true)}>
          {claim.actors.length + named.length === 0 ? 'Add a company or a person' : 'Add'}
        </Button>
      )}
    </div>
  );
}

function AddActor({
  suggestions,
  onAdd,
  onClose,
}: {
  suggestions: readonly Actor[];
  onAdd: (actor: Actor) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState('');
  return (
    <ComboBox
      className="field actor-field"
      aria-label="Company or person"
      autoFocus
      allowsCustomValue
      inputValue={name}
      onInputChange={setName}
      defaultItems={suggestions.map((actor) => ({ ...actor, id: actor.name }))}
      onSelectionChange={(key) => {
        const found = suggestions.find((actor) => actor.name === key);
        if (found !== undefined) onAdd(found);
      }}
    >
      <Input
        placeholder="Name"
        maxLength={200}
        onBlur={onClose}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && name.trim() !== '') {
            event.preventDefault();
            const known = suggestions.find((actor) => actor.name.toLowerCase() === name.trim().toLowerCase());
            onAdd(known ?? { name: name.trim(), kind: 'other' });
          }
          if (event.key === 'Escape') onClose();
        }}
      />
      <Popover className="popover">
        <ListBox className="menu">
          {({ id, kind }: Actor & { id: string }) => {
            const Icon = icons[kind];
            return (
              <ListBoxItem id={id} textValue={id} className="menu-item">
                <Icon size={13} aria-hidden="true" />
                {id}
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
