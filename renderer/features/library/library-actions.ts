/** What can be done with the articles that are chosen, or the one that is open. */
import { useActions } from '#renderer/actions/use-actions';
import { useClient } from '#renderer/bridge/use-project';
import { counted } from '#renderer/components/counted';
import { useLibrary } from '#renderer/state/library';
import { libraryGroups, librarySorts, statusWords } from '#shared/analysis/library/arrange';
import { articleStatuses, type Article } from '#shared/model/article';
import { groupWords, sortWords } from './order-menu';

/** What a dialog is open about. */
export type Asked = 'edit' | 'collections' | 'remove';

export function useLibraryActions({
  meant,
  onStatus,
  onAsk,
  onFilter,
  onChooseAll,
}: {
  meant: readonly string[];
  onStatus: (status: Article['status']) => void;
  onAsk: (asked: Asked) => void;
  onFilter: () => void;
  onChooseAll: () => void;
}): void {
  const { info } = useClient();
  const { sortBy, groupBy } = useLibrary();
  const writable = info.readOnly === null;
  const enabled = writable && meant.length > 0;
  const why = writable ? 'No article is open' : 'The project can only be read';
  const group = 'Articles';
  const which = meant.length === 1 ? 'the article' : counted(meant.length, 'article');
  useActions([
    ...articleStatuses.map((status, index) => ({
      id: `library.status-${status}`,
      title: `Set ${which} to “${statusWords[status].toLowerCase()}”`,
      group,
      keys: [`Alt+Shift+${index + 1}`],
      enabled,
      why,
      run: () => onStatus(status),
    })),
    {
      id: 'library.edit',
      title: `Edit ${which} together…`,
      group,
      keys: ['Alt+Shift+E'],
      enabled,
      why,
      run: () => onAsk('edit'),
    },
    {
      id: 'library.collections',
      title: `Collections of ${which}…`,
      group,
      keys: ['Alt+Shift+C'],
      enabled,
      why,
      run: () => onAsk('collections'),
    },
    {
      id: 'library.remove',
      title: `Remove ${which} from the project…`,
      group,
      keys: ['Alt+Shift+Delete'],
      enabled,
      why,
      run: () => onAsk('remove'),
    },
    { id: 'library.filter', title: 'Narrow the list of articles', group, keys: ['Alt+Shift+F'], run: onFilter },
    { id: 'library.choose-all', title: 'Choose all articles shown', group, run: onChooseAll },
    ...librarySorts.map((sort) => ({
      id: `library.sort-${sort}`,
      title: `Sort articles by: ${sortWords[sort].toLowerCase()}`,
      group,
      run: () => sortBy(sort),
    })),
    ...libraryGroups.map((one) => ({
      id: `library.group-${one}`,
      title: one === 'none' ? 'Articles without groups' : `Group articles by: ${groupWords[one].toLowerCase()}`,
      group,
      run: () => groupBy(one),
    })),
  ]);
}
