import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { filtersIn, withFilter, withoutFilter } from '#shared/search/query-filters';
import { FilterDialog } from './filter-dialog';
import { useSearchState, useSession } from './use-session';

/** The filters that are in the query, each of which can be taken out, and one more put in. */
export function FilterChips() {
  const session = useSession();
  const query = useSearchState((state) => state.query);
  const [adding, setAdding] = useState(false);
  return (
    <div className="filter-chips" role="group" aria-label="Filters">
      {filtersIn(query).map((filter) => (
        <span key={filter.start} className="filter-chip">
          <span>{filter.text}</span>
          <Button
            aria-label={`Remove the filter ${filter.text}`}
            onPress={() => session.ask(withoutFilter(query, filter), false)}
          >
            <X size={12} aria-hidden="true" />
          </Button>
        </span>
      ))}
      <Button className="add-filter" onPress={() => setAdding(true)}>
        <Plus size={12} aria-hidden="true" />
        Filter
      </Button>
      {adding ? (
        <FilterDialog
          onClose={() => setAdding(false)}
          onAdd={(filter) => {
            setAdding(false);
            session.ask(withFilter(query, filter), false);
          }}
        />
      ) : null}
    </div>
  );
}
