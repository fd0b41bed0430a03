import { useEffect } from 'react';
import { useFinding } from '#renderer/state/finding';
import { FilterChips } from './filter-chips';
import { IndexState } from './index-state';
import { QueryField } from './query-field';
import { ResultSummary } from './result-summary';
import { ResultTools } from './result-tools';
import { Results } from './results';
import { SavedQueries } from './saved-queries';
import { SearchHelp } from './search-help';
import { useSearchState, useSession } from './use-session';

/** Finding in articles, claims, memos and sources; results stay up to date while they stand here. */
export function SearchPanel() {
  const session = useSession();
  const { wanted } = useFinding();
  const query = useSearchState((state) => state.query);
  const fault = useSearchState((state) => state.fault);
  const empty = query.trim() === '';
  useEffect(() => session.show(), [session]);
  return (
    <section className="search" aria-label="Search">
      <div className="search-head">
        <QueryField key={wanted} />
        <div className="under-query">
          <FilterChips />
          {empty ? null : <ResultTools />}
        </div>
      </div>
      <IndexState />
      {empty ? (
        <div className="search-start">
          <SavedQueries />
          <SearchHelp />
        </div>
      ) : fault !== null ? null : (
        <>
          <ResultSummary />
          <Results />
        </>
      )}
    </section>
  );
}
