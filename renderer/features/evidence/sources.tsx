import { useCallback, useDeferredValue, useState } from 'react';
import { useActions } from '#renderer/actions/use-actions';
import { useEndings } from '#renderer/bridge/analysis';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { useEvidence } from '#renderer/state/evidence';
import { useNavigation } from '#renderer/state/navigation';
import { BulkEdit } from './bulk-edit';
import { Register } from './register';
import { RegisterHead } from './register-head';
import { sourcesShown, wholeRegister, type RegisterView } from './register-order';
import { SourcePage } from './source-page';
import { UnsourcedClaims } from './unsourced-claims';

/** The register of sources, and beside it the one looked at with what rests on it. */
export function Sources() {
  const client = useClient();
  const { sourceId, openSource } = useNavigation();
  const { paste } = useEvidence();
  const endings = useEndings();
  const [view, setView] = useState<RegisterView>(wholeRegister);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [missing, setMissing] = useState(false);
  // The field and the menus above the list answer first.
  const wanted = useDeferredValue(view);
  // Links matter to some orders alone; a link more must not sort thousands of sources.
  const keys = wanted.sorting === 'claims' || wanted.showing === 'unused' ? ['sources', 'links'] : ['sources'];
  const all = useProject(['sources'], (project) => project.count('sources'));
  const shown = useProject(keys, (project) => sourcesShown(project, wanted, endings), [wanted, endings]);
  const still = useProject(['sources'], (project) => [...chosen].filter((id) => project.get('sources', id)), [chosen]);

  const toggle = useCallback(
    (id: string): void =>
      setChosen((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );

  useActions([{ id: 'sources.missing', run: () => setMissing(true) }]);
  // Whoever walks through the register need not wait for each page on the way, nor the list for the first.
  const pageId = useDeferredValue(sourceId, null);
  const exists = pageId !== null && client.project.get('sources', pageId) !== undefined;

  return (
    <div className="sources-tab">
      <section
        className="register"
        aria-label="Evidence sources"
        onPaste={(event) => {
          if (event.target instanceof HTMLInputElement) return;
          // Elsewhere in the window what is pasted becomes an article.
          event.preventDefault();
          event.stopPropagation();
          paste(event.clipboardData.getData('text/plain'));
        }}
      >
        <RegisterHead view={view} onView={setView} shown={shown.length} all={all} />
        {all === 0 ? (
          <EmptyState title="No sources yet">
            <p>
              A source is what stands outside the articles: a dataset, a survey, a filing, a call. Make one with{' '}
              <kbd>N</kbd>, import a bibliography, or link one from a claim while you read.
            </p>
          </EmptyState>
        ) : shown.length === 0 ? (
          <EmptyState title="No source like that">
            <p>Search for less, or show all kinds.</p>
          </EmptyState>
        ) : (
          <Register
            sources={shown}
            selectedId={missing ? null : sourceId}
            chosen={chosen}
            onChoose={setChosen}
            onToggle={toggle}
            onSelect={(id) => {
              setMissing(false);
              openSource(id);
            }}
          />
        )}
        {still.length > 0 ? <BulkEdit ids={still} onDone={() => setChosen(new Set())} /> : null}
        <UnsourcedClaims.Trigger open={missing} onOpen={() => setMissing(!missing)} />
      </section>
      {missing ? (
        <UnsourcedClaims.List />
      ) : exists ? (
        <SourcePage key={pageId} sourceId={pageId} />
      ) : (
        <div className="source-page">
          {all === 0 ? null : (
            <EmptyState title="Choose a source">
              <p>Its details and every claim that rests on it appear here.</p>
            </EmptyState>
          )}
        </div>
      )}
    </div>
  );
}
