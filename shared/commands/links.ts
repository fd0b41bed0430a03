import type { EvidenceLink } from '#shared/model/link';
import { ok } from '#shared/model/result';
import type { CommandOf } from './commands';
import { defined, existing, missing, quoted, stamp, taken, type Context, type Done } from './context';
import { removeMemosOn } from './memos';

export function addLink(context: Context, { link }: CommandOf<'link.add'>): Done {
  const clash =
    taken(context, 'links', link.id) ??
    missing(context, 'claims', [link.claimId]) ??
    unknownPassage(context, link.passage);
  if (clash !== null) return clash;
  const source = existing(context, 'sources', link.sourceId);
  if (!source.ok) return source;
  context.draft.put('links', { ...link, ...stamp(context) });
  return ok(`Linked ${quoted(source.value.title)}`);
}

export function editLink(context: Context, { id, set }: CommandOf<'link.edit'>): Done {
  const found = existing(context, 'links', id);
  if (!found.ok) return found;
  const clash = unknownPassage(context, set.passage ?? null);
  if (clash !== null) return clash;
  context.draft.put('links', { ...found.value, ...defined(set), modified: context.at });
  return ok('Edited an evidence link');
}

export function removeLink(context: Context, { id }: CommandOf<'link.remove'>): Done {
  const found = existing(context, 'links', id);
  if (!found.ok) return found;
  removeMemosOn(context, { kind: 'link', id });
  context.draft.remove('links', id);
  return ok('Removed an evidence link');
}

const unknownPassage = (context: Context, passage: EvidenceLink['passage']) =>
  missing(context, 'articles', passage === null ? [] : [passage.articleId]);
