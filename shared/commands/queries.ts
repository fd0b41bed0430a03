import type { SavedQuery } from '#shared/model/saved-query';
import { fail, ok } from '#shared/model/result';
import type { CommandOf } from './commands';
import { removeCellsOf } from './cells';
import { queriesIn } from './queries-in';
import { quoted, stamp, type Context, type Done } from './context';

/** Adds a query, or changes the one with that id. */
export function saveQuery(context: Context, { id, name, query }: CommandOf<'query.save'>): Done {
  const before = queriesIn(context.draft);
  const known = before.find((saved) => saved.id === id);
  const saved: SavedQuery =
    known === undefined ? { id, name, query, ...stamp(context) } : { ...known, name, query, modified: context.at };
  putQueries(context, [...before.filter((other) => other.id !== id), saved]);
  return ok(`${known === undefined ? 'Saved' : 'Changed'} the query ${quoted(name)}`);
}

export function removeQuery(context: Context, { id }: CommandOf<'query.remove'>): Done {
  const before = queriesIn(context.draft);
  const known = before.find((saved) => saved.id === id);
  if (known === undefined) return fail('not-found', `There is no saved query "${id}" in this project.`);
  putQueries(
    context,
    before.filter((other) => other !== known),
  );
  // A code of that id, if there is one, keeps what was judged of it.
  if (context.draft.get('codes', id) === undefined) removeCellsOf(context, { explanationId: id });
  return ok(`Removed the query ${quoted(known.name)}`);
}

/** Sorted by id; absent when there are none. */
function putQueries({ draft }: Context, queries: readonly SavedQuery[]): void {
  for (const { queries: _, ...info } of draft.all('info')) {
    const sorted = queries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    draft.put('info', sorted.length === 0 ? info : { ...info, queries: sorted });
  }
}
