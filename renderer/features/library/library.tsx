import { FilePlus, FolderPlus } from 'lucide-react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { codesInOrder } from '#renderer/bridge/read-project';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { TipButton } from '#renderer/components/tip-button';
import { WindowGrid } from '#renderer/components/window-grid';
import { useLibrary } from '#renderer/state/library';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import { noFilter, type LibraryRow } from '#shared/analysis/library/arrange';
import type { Code } from '#shared/model/codebook';
import type { ProjectReader } from '#shared/model/project-state';
import { ArticleItem } from './article-item';
import { setStatus } from './bulk';
import { BulkBar } from './bulk-bar';
import { CollectionsDialog } from './collections-dialog';
import { EditDialog } from './edit-dialog';
import { FilterBar } from './filter-bar';
import { useLibraryActions, type Asked } from './library-actions';
import { OrderMenu } from './order-menu';
import { RemoveArticlesDialog } from './remove-articles-dialog';
import { useLibraryRows } from './use-library-rows';

/** Pixels: a title of two lines, whose it is, and how far one got. */
const rowHeight = 92;
const headings = { is: (row: LibraryRow) => row.kind === 'heading', height: 34 } as const;

const narrativesInOrder = (project: ProjectReader): readonly Code[] =>
  codesInOrder(project).filter(({ group }) => group === 'narrative');
/** Whose it is as well: who hears the row hears what may be cut short on the screen. */
const nameOf = (row: LibraryRow): string =>
  row.kind === 'heading'
    ? `${row.title}, ${row.count}`
    : [row.article.metadata.title, row.article.metadata.publisher].filter(Boolean).join(', ');
const importFrom = (kind: 'files' | 'folder'): void => void bridge.call('import:choose', { kind }).then(succeeded);

export function Library() {
  const client = useClient();
  const articleId = useNavigation((state) => state.articleId);
  const openArticle = useNavigation((state) => state.openArticle);
  const { chosen, choose, narrow } = useLibrary();
  const { all, shown, rows, facts } = useLibraryRows();
  const [asked, ask] = useState<Asked | null>(null);
  const place = useRef<HTMLElement>(null);
  const readOnly = client.info.readOnly !== null;
  const chosenIds = [
    ...new Set(rows.flatMap((row) => (row.kind === 'article' && chosen.has(row.id) ? [row.article.id] : []))),
  ];
  /** What is chosen, else the article that is open. */
  const meant = chosenIds.length > 0 ? chosenIds : articleId === null ? [] : [articleId];
  const backToList = (): void => place.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus();
  const close = (): void => ask(null);
  useLibraryActions({
    meant,
    onStatus: (status) => void setStatus(client, meant, status),
    onAsk: ask,
    onFilter: () => place.current?.querySelector<HTMLInputElement>('.library-filter input')?.focus(),
    onChooseAll: () => choose(new Set(rows.flatMap(({ id, kind }) => (kind === 'article' ? [id] : [])))),
  });
  const narratives = useProject(['codes'], narrativesInOrder);
  const latestChosen = useRef(chosenIds);
  useLayoutEffect(() => {
    latestChosen.current = chosenIds;
  });
  /** The same function while letters are typed above the list: rows that stay are not drawn again. */
  const drawRow = useCallback(
    (row: LibraryRow, active: boolean) =>
      row.kind === 'heading' ? (
        <>
          <span>{row.title}</span>
          <span className="quiet">{row.count.toLocaleString('en')}</span>
        </>
      ) : (
        <ArticleItem
          article={row.article}
          narratives={narratives}
          active={active}
          onStatus={(status) => {
            const all = latestChosen.current;
            void setStatus(client, all.includes(row.article.id) ? all : [row.article.id], status);
          }}
        />
      ),
    [client, narratives],
  );
  return (
    <section className="library" aria-labelledby="library-title" ref={place}>
      <header className="panel-head">
        <h2 id="library-title">
          Articles{' '}
          <span className="quiet" role="status">
            {shown.length === all.length
              ? all.length.toLocaleString('en')
              : `${shown.length.toLocaleString('en')} of ${all.length.toLocaleString('en')}`}
          </span>
        </h2>
        <div className="panel-actions">
          <OrderMenu />
          {readOnly ? null : (
            <>
              <TipButton label="Import files" action="import.files" onPress={() => importFrom('files')}>
                <FilePlus size={16} aria-hidden="true" />
              </TipButton>
              <TipButton label="Import a folder" action="import.folder" onPress={() => importFrom('folder')}>
                <FolderPlus size={16} aria-hidden="true" />
              </TipButton>
            </>
          )}
        </div>
      </header>
      {all.length === 0 ? (
        <EmptyState title="No articles yet">
          <p>Drop files here, or import saved pages, Markdown or text.</p>
          <Button className="button primary" onPress={() => importFrom('files')}>
            Import files…
          </Button>
        </EmptyState>
      ) : (
        <>
          <FilterBar articles={all} facts={facts} onLeave={backToList} />
          {rows.length === 0 ? (
            <EmptyState title="No article is like that">
              <Button className="button" onPress={() => narrow(noFilter)}>
                Show all {all.length.toLocaleString('en')}
              </Button>
            </EmptyState>
          ) : (
            <WindowGrid
              label="Articles"
              className="article-list"
              items={rows}
              rowHeight={rowHeight}
              headings={headings}
              textOf={nameOf}
              selectedId={articleId}
              onSelect={(row) => (row.kind === 'article' ? openArticle(row.article.id) : undefined)}
              choosing={{ chosen, onChosen: choose, click: 'clear' }}
              rowClassName={(row) => (row.kind === 'heading' ? 'article-heading' : 'article-item')}
            >
              {drawRow}
            </WindowGrid>
          )}
          {chosenIds.length === 0 ? null : (
            <BulkBar
              ids={chosenIds}
              onAsk={ask}
              onClear={() => {
                choose(new Set());
                backToList();
              }}
            />
          )}
        </>
      )}
      {asked === 'edit' ? <EditDialog ids={meant} onClose={close} /> : null}
      {asked === 'collections' ? <CollectionsDialog ids={meant} onClose={close} /> : null}
      {asked === 'remove' ? (
        <RemoveArticlesDialog
          ids={meant}
          onClose={close}
          onRemoved={() => {
            close();
            choose(new Set());
          }}
        />
      ) : null}
    </section>
  );
}
