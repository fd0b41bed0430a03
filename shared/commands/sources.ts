import type { EvidenceSource } from '#shared/model/source';
import { fail, ok } from '#shared/model/result';
import { removeCellsOf } from './cells';
import type { CommandOf } from './commands';
import { defined, existing, missing, quoted, stamp, taken, type Context, type Done } from './context';
import { removeMemosOn } from './memos';

export function addSource(context: Context, { source }: CommandOf<'source.add'>): Done {
  const clash = taken(context, 'sources', source.id) ?? unknownReferences(context, source) ?? misplacedPassage(source);
  if (clash !== null) return clash;
  context.draft.put('sources', { ...source, ...stamp(context) });
  return ok(`Added the source ${quoted(source.title)}`);
}

export function editSource(context: Context, { id, set }: CommandOf<'source.edit'>): Done {
  const found = existing(context, 'sources', id);
  if (!found.ok) return found;
  const edited: EvidenceSource = { ...found.value, ...defined(set), modified: context.at };
  // A source that is another article now, or none, is no longer a passage of the former one.
  const moved = set.articleId !== undefined && set.passage === undefined && set.articleId !== found.value.articleId;
  const source = moved ? { ...edited, passage: null } : edited;
  const clash = unknownReferences(context, source) ?? misplacedPassage(source);
  if (clash !== null) return clash;
  if (source.citesIds.includes(id)) return fail('cites-itself', 'A source cannot cite itself.');
  context.draft.put('sources', source);
  return ok(`Edited the source ${quoted(source.title)}`);
}

export function removeSource(context: Context, { id }: CommandOf<'source.remove'>): Done {
  const found = existing(context, 'sources', id);
  if (!found.ok) return found;
  const { draft } = context;
  for (const link of draft.related('linksBySource', id)) {
    removeMemosOn(context, { kind: 'link', id: link.id });
    draft.remove('links', link.id);
  }
  for (const source of draft.related('sourcesByCited', id))
    draft.put('sources', { ...source, citesIds: source.citesIds.filter((cited) => cited !== id) });
  removeCellsOf(context, { sourceId: id });
  removeMemosOn(context, { kind: 'source', id });
  draft.remove('sources', id);
  return ok(`Removed the source ${quoted(found.value.title)}`);
}

const unknownReferences = (context: Context, { articleId, citesIds }: Pick<EvidenceSource, 'articleId' | 'citesIds'>) =>
  missing(context, 'articles', articleId === null ? [] : [articleId]) ?? missing(context, 'sources', citesIds);

const misplacedPassage = ({ articleId, passage }: Pick<EvidenceSource, 'articleId' | 'passage'>) =>
  passage === null || passage.articleId === articleId
    ? null
    : fail('other-article', 'The passage that is the source must lie in the article that is the source.');
