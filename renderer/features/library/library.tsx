import { FilePlus, FolderPlus } from 'lucide-react';
import { Button } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { articlesInOrder, codesInOrder } from '#renderer/bridge/read-project';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { EmptyState } from '#renderer/components/empty-state';
import { TipButton } from '#renderer/components/tip-button';
import { WindowGrid } from '#renderer/components/window-grid';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import type { Article } from '#shared/model/article';

/** Pixels: a title of two lines, and one line of what else is known. */
const rowHeight = 70;

const choose = (kind: 'files' | 'folder'): void => void bridge.call('import:choose', { kind }).then(succeeded);

export function Library() {
  const articles = useProject(['articles'], articlesInOrder);
  const { articleId, openArticle } = useNavigation();
  const { info } = useClient();
  return (
    <section className="library" aria-labelledby="library-title">
      <header className="panel-head">
        <h2 id="library-title">
          Articles <span className="quiet">{articles.length}</span>
        </h2>
        {info.readOnly === null ? (
          <div className="panel-actions">
            <TipButton label="Import files" action="import.files" onPress={() => choose('files')}>
              <FilePlus size={16} aria-hidden="true" />
            </TipButton>
            <TipButton label="Import a folder" action="import.folder" onPress={() => choose('folder')}>
              <FolderPlus size={16} aria-hidden="true" />
            </TipButton>
          </div>
        ) : null}
      </header>
      {articles.length === 0 ? (
        <EmptyState title="No articles yet">
          <p>Drop files here, or import saved pages, Markdown or text.</p>
          <Button className="button primary" onPress={() => choose('files')}>
            Import files…
          </Button>
        </EmptyState>
      ) : (
        <WindowGrid
          label="Articles"
          className="article-list"
          items={articles}
          rowHeight={rowHeight}
          textOf={({ metadata }) => metadata.title}
          selectedId={articleId}
          onSelect={({ id }) => openArticle(id)}
          rowClassName={() => 'article-item'}
        >
          {(article) => <ArticleItem article={article} />}
        </WindowGrid>
      )}
    </section>
  );
}

function ArticleItem({ article }: { article: Article }) {
  const { metadata } = article;
  const counts = useProject([`annotationsByArticle/${article.id}`, 'codes'], (project) => {
    const mentions = project.related('annotationsByArticle', article.id);
    return codesInOrder(project)
      .filter(({ group }) => group === 'narrative')
      .map((code) => ({ code, count: mentions.filter(({ codeIds }) => codeIds.includes(code.id)).length }))
      .filter(({ count }) => count > 0);
  });
  const told = [metadata.published, metadata.publisher].filter(Boolean).join(' · ');
  return (
    <>
      <span className="article-title" title={metadata.title}>
        {metadata.title}
      </span>
      <span className="article-foot">
        <span className="article-told">{told === '' && counts.length === 0 ? 'No claims yet' : told}</span>
        <span className="article-counts">
          {counts.map(({ code, count }) => (
            <span key={code.id} title={`${code.name}: ${count}`}>
              <CodeMark code={code} size={10} />
              {count}
              <span className="visually-hidden"> {code.name}</span>
            </span>
          ))}
        </span>
      </span>
    </>
  );
}
