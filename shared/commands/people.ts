import { ok } from '#shared/model/result';
import type { CommandOf } from './commands';
import { existing, quoted, taken, type Context, type Done } from './context';

export function renameProject({ draft }: Context, { title }: CommandOf<'project.rename'>): Done {
  for (const info of draft.all('info')) draft.put('info', { ...info, title });
  return ok(`Renamed the project to ${quoted(title)}`);
}

export function addCoder(context: Context, { coder }: CommandOf<'coder.add'>): Done {
  const clash = taken(context, 'coders', coder.id);
  if (clash !== null) return clash;
  context.draft.put('coders', coder);
  return ok(`Added the coder ${quoted(coder.name)}`);
}

export function renameCoder(context: Context, { id, name }: CommandOf<'coder.rename'>): Done {
  const coder = existing(context, 'coders', id);
  if (!coder.ok) return coder;
  context.draft.put('coders', { ...coder.value, name });
  return ok(`Renamed a coder to ${quoted(name)}`);
}
