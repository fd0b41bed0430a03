/** What can be done with search from anywhere in the project. */
import { useActions } from '#renderer/actions/use-actions';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { useFinding } from '#renderer/state/finding';
import { useNavigation } from '#renderer/state/navigation';
import type { SavedQuery } from '#shared/model/saved-query';
import { exportFound } from './export-found';
import { openHit } from './open-hit';
import { useSearchState, useSession } from './use-session';

const group = 'Search';
const none: readonly SavedQuery[] = [];

export function useSearchActions(): void {
  const client = useClient();
  const session = useSession();
  const view = useNavigation((state) => state.view);
  const articleId = useNavigation((state) => state.articleId);
  const show = useNavigation((state) => state.show);
  const { search, showSide, findInArticle } = useFinding();
  const hasHits = useSearchState((state) => state.rows.length > 0);
  const queries = useProject(['info'], (project) => [...project.all('info')][0]?.queries ?? none);
  const why = 'Nothing was searched for';
  const step = (by: 1 | -1) => (): void => {
    const hit = session.neighbour(by);
    if (hit !== null) openHit(client.project, session, hit);
  };
  const showing = (then: () => void) => (): void => {
    if (view !== 'read') show('read');
    then();
  };
  useActions([
    { id: 'search.project', run: showing(search) },
    { id: 'search.library', run: showing(() => showSide('library')) },
    { id: 'search.article', enabled: articleId !== null, why: 'No article is open', run: showing(findInArticle) },
    { id: 'search.next', enabled: hasHits, why, run: step(1) },
    { id: 'search.previous', enabled: hasHits, why, run: step(-1) },
    { id: 'search.export-csv', enabled: hasHits, why, run: () => void exportFound(session.state.query, 'csv') },
    { id: 'search.export-json', enabled: hasHits, why, run: () => void exportFound(session.state.query, 'json') },
    ...queries.map(({ id, name, query }) => ({
      id: `search.saved.${id}`,
      title: `Search: ${name}`,
      group,
      run: showing(() => {
        search();
        session.ask(query, false);
      }),
    })),
    { id: 'search.index', run: () => void session.index(true) },
  ]);
}
