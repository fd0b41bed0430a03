import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { articlesInOrder } from '#renderer/bridge/read-project';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { useLibrary } from '#renderer/state/library';
import { filterArticles, groupArticles, sortArticles, type LibraryRow } from '#shared/analysis/library/arrange';
import { ArticleFacts } from '#shared/analysis/library/facts';
import type { Article } from '#shared/model/article';

/** Milliseconds from coding to a list that is sorted or narrowed by it: never within a key press. */
const settleAfter = 400;

/** The rows to show. Typing narrows what is sorted already; coding touches no list unless it goes by claims. */
export function useLibraryRows(): {
  readonly all: readonly Article[];
  readonly shown: readonly Article[];
  readonly rows: readonly LibraryRow[];
  readonly facts: ArticleFacts;
} {
  const client = useClient();
  const { filter, sort, reversed, group } = useLibrary();
  const all = useProject(['articles'], articlesInOrder);
  const facts = useMemo(() => new ArticleFacts(() => client.project), [client]);
  const byClaims = sort === 'claims' || filter.narratives.length > 0;
  const [coded, setCoded] = useState(0);
  useEffect(() => {
    let settling: ReturnType<typeof setTimeout> | null = null;
    const stop = client.onChanges((changes) => {
      if (!facts.take(changes) || !byClaims) return;
      settling ??= setTimeout(() => {
        settling = null;
        setCoded((count) => count + 1);
      }, settleAfter);
    });
    return () => {
      stop();
      if (settling !== null) clearTimeout(settling);
    };
  }, [client, facts, byClaims]);
  const codedThen = byClaims ? coded : 0;
  // `codedThen` stands for what the facts say.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const sorted = useMemo(() => sortArticles(all, sort, reversed, facts), [all, sort, reversed, facts, codedThen]);
  // The letters of a filter appear at once, the list as soon as it can.
  const wanted = useDeferredValue(filter);
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const shown = useMemo(() => filterArticles(sorted, wanted, facts), [sorted, wanted, facts, codedThen]);
  const rows = useMemo(() => groupArticles(shown, group), [shown, group]);
  return { all, shown, rows, facts };
}
