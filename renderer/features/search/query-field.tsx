import { Search, X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useFinding } from '#renderer/state/finding';
import { useSearchState, useSession } from './use-session';

/** The query as it is typed, and below it what is wrong with it, and where. */
export function QueryField() {
  const session = useSession();
  const query = useSearchState((state) => state.query);
  const fault = useSearchState((state) => state.fault);
  const input = useRef<HTMLInputElement>(null);
  const faultId = useId();
  const { wanted } = useFinding();
  useEffect(() => {
    if (wanted === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [wanted]);
  return (
    <div>
      <SearchField
        aria-label="Search the project"
        className="query-field"
        value={query}
        onChange={(text) => session.ask(text)}
        onSubmit={(text) => session.ask(text, false)}
        onClear={() => session.ask('')}
      >
        <Search size={14} aria-hidden="true" />
        <Input
          ref={input}
          placeholder="Search everything"
          aria-invalid={fault !== null || undefined}
          aria-describedby={fault === null ? undefined : faultId}
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            document.querySelector<HTMLElement>('.result-list [data-active]')?.focus();
          }}
        />
        <Button className="icon-button" aria-label="Clear the search">
          <X size={14} aria-hidden="true" />
        </Button>
      </SearchField>
      <div id={faultId} role="status" className="query-fault">
        {fault === null ? null : (
          <>
            <p>{fault.message}</p>
            <FaultyQuery query={query} start={fault.place.start} end={fault.place.end} />
          </>
        )}
      </div>
    </div>
  );
}

/** The query with the blamed part marked; a place at its end is shown as one more character. */
function FaultyQuery({ query, start, end }: { query: string; start: number; end: number }) {
  const from = Math.max(0, start - 40);
  return (
    <p className="faulty-query">
      {from > 0 ? '…' : ''}
      {query.slice(from, start)}
      <mark>{query.slice(start, end) || '\u00a0'}</mark>
      {query.slice(end, end + 40)}
    </p>
  );
}
