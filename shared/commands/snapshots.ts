import { ok } from '#shared/model/result';
import type { CommandOf } from './commands';
import { defined, existing, quoted, stamp, taken, type Context, type Done } from './context';

export function addSnapshot(context: Context, { snapshot }: CommandOf<'snapshot.add'>): Done {
  const clash = taken(context, 'snapshots', snapshot.id);
  if (clash !== null) return clash;
  context.draft.put('snapshots', { ...snapshot, ...stamp(context) });
  return ok(`Kept the comparison as ${quoted(snapshot.name)}`);
}

export function editSnapshot(context: Context, { id, set }: CommandOf<'snapshot.edit'>): Done {
  const found = existing(context, 'snapshots', id);
  if (!found.ok) return found;
  const snapshot = { ...found.value, ...defined(set), modified: context.at };
  context.draft.put('snapshots', snapshot);
  return ok(`Edited the snapshot ${quoted(snapshot.name)}`);
}

export function removeSnapshot(context: Context, { id }: CommandOf<'snapshot.remove'>): Done {
  const found = existing(context, 'snapshots', id);
  if (!found.ok) return found;
  context.draft.remove('snapshots', id);
  return ok(`Removed the snapshot ${quoted(found.value.name)}`);
}
