/** What can be done with the articles that are chosen, or the one that is open. */
import { useActions } from '#renderer/actions/use-actions';
import { useClient } from '#renderer/bridge/use-project';
import { counted } from '#renderer/components/counted';
import { useLibrary } from '#renderer/state/library';
import { libraryGroups, librarySorts, statusWords } from '#shared/analysis/library/arrange';
import { articleStatuses, type Article } from '#shared/model/article';

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
  const which = meant.length === 1 ? 'the article' : counted(meant.length, 'article');
  useActions([
    ...articleStatuses.map((status) => ({
      id: `library.status-${status}` as const,
      title: `Set ${which} to “${statusWords[status].toLowerCase()}”`,
      enabled,
      why,
      run: () => onStatus(status),
    })),
    { id: 'library.edit', title: `Edit ${which} together…`, enabled, why, run: () => onAsk('edit') },
    { id: 'library.collections', title: `Collections of ${which}…`, enabled, why, run: () => onAsk('collections') },
    { id: 'library.remove', title: `Remove ${which} from the project…`, enabled, why, run: () => onAsk('remove') },
    { id: 'library.filter', run: onFilter },
    { id: 'library.choose-all', run: onChooseAll },
    ...librarySorts.map((sort) => ({ id: `library.sort-${sort}` as const, run: () => sortBy(sort) })),
    ...libraryGroups.map((one) => ({ id: `library.group-${one}` as const, run: () => groupBy(one) })),
  ]);
}
