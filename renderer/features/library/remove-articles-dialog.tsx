import { useMemo } from 'react';
import { useClient } from '#renderer/bridge/use-project';
import { ConfirmDialog } from '#renderer/components/app-dialog';
import { counted } from '#renderer/components/counted';
import { articlesRemoved } from '#shared/analysis/library/remove-articles';
import { removeArticles } from './bulk';

export function RemoveArticlesDialog({
  ids,
  onClose,
  onRemoved,
}: {
  ids: readonly string[];
  onClose: () => void;
  onRemoved: () => void;
}) {
  const client = useClient();
  const { articles, mentions, claims, links, memos, sources } = useMemo(
    () => articlesRemoved(client.project, ids),
    [client, ids],
  );
  const only = ids.length === 1 ? client.project.get('articles', ids[0] ?? '')?.metadata.title : undefined;
  return (
    <ConfirmDialog
      title={only === undefined ? `Remove ${counted(articles, 'article')}?` : `Remove “${only}”?`}
      confirm="Remove"
      onConfirm={() => void removeArticles(client, ids).then((done) => done && onRemoved())}
      onClose={onClose}
    >
      <ul className="preview">
        {mentions === 0 ? (
          <li>Nothing in {articles === 1 ? 'it' : 'them'} is coded.</li>
        ) : (
          <li>
            {counted(mentions, 'mention')} {mentions === 1 ? 'goes' : 'go'} with {articles === 1 ? 'it' : 'them'}
            {claims === 0
              ? ''
              : `, and ${counted(claims, 'claim')} that ${claims === 1 ? 'stands' : 'stand'} nowhere else`}
            {links === 0 ? '' : `, with ${counted(links, 'evidence link')}`}.
          </li>
        )}
        {memos === 0 ? null : (
          <li>
            {counted(memos, 'memo')} on them {memos === 1 ? 'goes' : 'go'} too.
          </li>
        )}
        {sources === 0 ? null : (
          <li>
            {counted(sources, 'evidence source')} {sources === 1 ? 'stays' : 'stay'} without{' '}
            {sources === 1 ? 'its' : 'their'} article.
          </li>
        )}
        <li>The texts and originals stay on the disk; one step of undo brings everything back.</li>
      </ul>
    </ConfirmDialog>
  );
}
