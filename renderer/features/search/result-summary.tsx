import { Button } from 'react-aria-components';
import type { EntryKind } from '#shared/search/query';
import { filtersIn, withFilter } from '#shared/search/query-filters';
import { useSearchState, useSession } from './use-session';

const kinds: Readonly<Record<EntryKind, readonly [one: string, many: string]>> = {
  article: ['article', 'articles'],
  claim: ['claim', 'claims'],
  memo: ['memo', 'memos'],
  source: ['source', 'sources'],
};

/** How much was found of what; each kind narrows the query to it. */
export function ResultSummary() {
  const session = useSession();
  const query = useSearchState((state) => state.query);
  const found = useSearchState((state) => state.found);
  const narrowed = filtersIn(query).some(({ text }) => text.startsWith('in:'));
  const there = (Object.keys(kinds) as EntryKind[]).filter((kind) => (found?.kinds[kind] ?? 0) > 0);
  return (
    <div className="result-summary">
      <div role="status" className="result-counts">
        {found?.total === 0 ? 'Nothing found' : null}
        {there.map((kind) => {
          const count = found?.kinds[kind] ?? 0;
          const told = `${count.toLocaleString('en')} ${kinds[kind][count === 1 ? 0 : 1]}`;
          return narrowed ? (
            <span key={kind}>{told}</span>
          ) : (
            <Button
              key={kind}
              className="link-button"
              aria-label={`${told}: show only these`}
              onPress={() => session.ask(withFilter(query, `in:${kinds[kind][1]}`), false)}
            >
              {told}
            </Button>
          );
        })}
      </div>
    </div>
  );
}
