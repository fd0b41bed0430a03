import { ok } from '#shared/model/result';
import type { CommandOf } from './commands';
import { defined, existing, missing, quoted, stamp, taken, type Context, type Done } from './context';

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

export function addEvent(context: Context, { event }: CommandOf<'event.add'>): Done {
  const clash = taken(context, 'events', event.id) ?? missing(context, 'claims', event.claimIds);
  if (clash !== null) return clash;
  context.draft.put('events', { ...event, claimIds: sorted(event.claimIds), ...stamp(context) });
  return ok(`Added the event ${quoted(event.name)}`);
}

export function editEvent(context: Context, { id, set }: CommandOf<'event.edit'>): Done {
  const found = existing(context, 'events', id);
  if (!found.ok) return found;
  const clash = missing(context, 'claims', set.claimIds ?? []);
  if (clash !== null) return clash;
  const event = { ...found.value, ...defined(set), modified: context.at };
  context.draft.put('events', { ...event, claimIds: sorted(event.claimIds) });
  return ok(`Edited the event ${quoted(event.name)}`);
}

export function removeEvent(context: Context, { id }: CommandOf<'event.remove'>): Done {
  const found = existing(context, 'events', id);
  if (!found.ok) return found;
  context.draft.remove('events', id);
  return ok(`Removed the event ${quoted(found.value.name)}`);
}

/** Events speak of `id` from now on, or of nothing, where they spoke of `fromId`. */
export function moveEventClaims({ draft, at }: Context, fromId: string, id: string | null): void {
  for (const event of draft.related('eventsByClaim', fromId)) {
    const claimIds = event.claimIds.flatMap((claimId) => (claimId === fromId ? (id ?? []) : claimId));
    draft.put('events', { ...event, claimIds: sorted(claimIds), modified: at });
  }
}
