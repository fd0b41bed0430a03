import { Pencil, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { succeeded } from '#renderer/state/messages';
import type { SavedQuery } from '#shared/model/saved-query';
import { QueryName } from './query-name';
import { useSearchState, useSession } from './use-session';

const none: readonly SavedQuery[] = [];

/** Queries that were given a name, each with how much it finds now. */
export function SavedQueries() {
  const session = useSession();
  const client = useClient();
  const queries = useProject(['info'], (project) => [...project.all('info')][0]?.queries ?? none);
  const sorted = useMemo(() => queries.toSorted((a, b) => a.name.localeCompare(b.name)), [queries]);
  const counts = useSearchState((state) => state.counts);
  const [changing, setChanging] = useState<SavedQuery | null>(null);
  useEffect(() => session.count(queries.map(({ query }) => query)), [session, queries]);
  const readOnly = client.info.readOnly !== null;
  return (
    <section className="saved-queries" aria-labelledby="saved-queries-title">
      <h2 id="saved-queries-title">Saved queries</h2>
      {sorted.length === 0 ? (
        <p className="quiet">A query that you save stands here with how much it finds, kept up to date.</p>
      ) : null}
      <ul>
        {sorted.map((saved) => (
          <li key={saved.id}>
            <Button className="saved-query" onPress={() => session.ask(saved.query, false)}>
              <span className="saved-name">{saved.name}</span>
              <span className="saved-text">{saved.query}</span>
              <span className="saved-count">{countOf(counts.get(saved.query))}</span>
            </Button>
            {readOnly ? null : (
              <span className="saved-actions">
                <TipButton label={`Change the query ${saved.name}`} onPress={() => setChanging(saved)}>
                  <Pencil size={13} aria-hidden="true" />
                </TipButton>
                <TipButton
                  label={`Remove the query ${saved.name}`}
                  onPress={() => succeeded(client.do({ type: 'query.remove', id: saved.id }))}
                >
                  <Trash2 size={13} aria-hidden="true" />
                </TipButton>
              </span>
            )}
          </li>
        ))}
      </ul>
      {changing === null ? null : (
        <QueryName query={changing.query} saved={changing} onClose={() => setChanging(null)} />
      )}
    </section>
  );
}

const countOf = (count: number | null | undefined): string =>
  count === undefined ? '' : count === null ? 'not understood' : count.toLocaleString('en');
