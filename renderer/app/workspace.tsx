import { lazy, memo, Suspense, useEffect, useRef } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { articlesInOrder } from '#renderer/bridge/read-project';
import { useClient, useProject, useWhole } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { StillReading } from '#renderer/components/still-reading';
import { ArticleDetails } from '#renderer/features/article-details/article-details';
import { Candidates } from '#renderer/features/candidates/candidates';
import { NewVersion } from '#renderer/features/article-details/new-version';
import { MapImport } from '#renderer/features/claim-map/map-import';
import { ClaimsPanel } from '#renderer/features/claims/claims-panel';
import { SourceTools } from '#renderer/features/evidence/source-tools';
import { DropZone } from '#renderer/features/importing/drop-zone';
import { ImportStatus } from '#renderer/features/importing/import-status';
import { Linking } from '#renderer/features/linking/linking';
import { useCodeKeys } from '#renderer/features/reader/code-actions';
import { Reader } from '#renderer/features/reader/reader';
import { FindInArticle } from '#renderer/features/search/find-in-article';
import { useSearchActions } from '#renderer/features/search/search-actions';
import { Repetitions } from '#renderer/features/repetitions/repetitions';
import { keepWidths, widthsOf } from '#renderer/state/kept-widths';
import { useNavigation } from '#renderer/state/navigation';
import { useEvidenceActions } from './evidence-actions';
import { usePartActions } from './parts';
import { useProjectActions } from './project-actions';
import { Side } from './side';
import { TopBar } from './top-bar';

// People read first: the other views are read from the disk when they are first gone to.
const Codebook = lazy(async () => ({ default: (await import('#renderer/features/codebook/codebook')).Codebook }));
const EvidenceView = lazy(async () => ({ default: (await import('./evidence-view')).EvidenceView }));
const Compare = lazy(async () => ({ default: (await import('#renderer/features/compare/compare')).Compare }));
const History = lazy(async () => ({ default: (await import('#renderer/features/history/history')).History }));

/** The open project: five views of it under one bar. What happens around it does not draw it anew. */
export const Workspace = memo(function Workspace() {
  const view = useNavigation((state) => state.view);
  const articleId = useNavigation((state) => state.articleId);
  const whole = useWhole();
  const main = useRef<HTMLElement>(null);
  // What had the keyboard is gone with the last view: it goes on from the top of this one.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus();
  }, [view]);
  const articles = useProject(['articles'], articlesInOrder);
  const [first] = articles;
  const shown = articles.some(({ id }) => id === articleId) ? articleId : null;
  useEffect(() => {
    // Without leaving the view: the article may have gone because its import was undone in the history.
    if (shown === null && first !== undefined)
      useNavigation.setState({ articleId: first.id, annotationId: null, passage: null });
  }, [shown, first]);
  useEffect(() => {
    if (first === undefined) document.documentElement.dataset.ready = 'true';
  }, [first]);
  return (
    <div className="workspace">
      <TopBar />
      <main className="view" ref={main} tabIndex={-1}>
        {view === 'read' ? <ReadView articleId={shown} /> : null}
        <Suspense>
          {view === 'read' || whole ? null : <StillReading />}
          {view === 'codebook' && whole ? <Codebook /> : null}
          {view === 'evidence' && whole ? <EvidenceView /> : null}
          {view === 'compare' && whole ? <Compare /> : null}
          {view === 'history' && whole ? <History /> : null}
        </Suspense>
      </main>
      <ImportStatus />
      <MapImport />
      <DropZone />
      <Repetitions />
      <ArticleDetails />
      <NewVersion />
      <SourceTools />
      <Linking />
      <WindowActions />
    </div>
  );
});

/** Apart from what is shown: they change with each step of undo, and nothing else does. */
function WindowActions() {
  useProjectActions();
  usePartActions();
  useEvidenceActions();
  useSearchActions();
  useCodeKeys();
  return null;
}

/** Per cent. Known before the window is laid out: sizes of single panels would make it lay out the text twice. */
const readLayout = { side: 21, text: 50, claims: 29 };
const keepReadWidths = keepWidths('read');

function ReadView({ articleId }: { articleId: string | null }) {
  const readable = [useWhole(), useClient().seenText?.id === articleId].includes(true);
  return (
    <Group
      orientation="horizontal"
      className="read-view"
      defaultLayout={widthsOf('read', readLayout)}
      onLayoutChanged={keepReadWidths}
    >
      <Panel id="side" minSize="180px" className="side">
        <Side />
      </Panel>
      <Separator className="separator" aria-label="Width of the left side" />
      <Panel id="text" minSize="380px">
        {articleId === null ? (
          <EmptyState title="Nothing to read yet">
            <p>Import an article: File › Import files, or drop files anywhere in this window.</p>
          </EmptyState>
        ) : !readable ? (
          <StillReading />
        ) : (
          <div className="reading-place">
            <Reader articleId={articleId} />
            <FindInArticle articleId={articleId} />
          </div>
        )}
      </Panel>
      <Separator className="separator" aria-label="Width of the list of claims" />
      <Panel id="claims" minSize="260px" className="side">
        {articleId === null || !readable ? null : (
          <div className="beside-article">
            <ClaimsPanel key={articleId} articleId={articleId} />
            <Candidates key={`sources of ${articleId}`} articleId={articleId} />
          </div>
        )}
      </Panel>
    </Group>
  );
}
