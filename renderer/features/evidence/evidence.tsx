import { Plus } from 'lucide-react';
import { Button, GridList, GridListItem } from 'react-aria-components';
import { newId } from '#renderer/bridge/coding';
import { stanceCounts } from '#renderer/bridge/read-project';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { kindLabels } from '#renderer/components/source-words';
import { EvidenceCounts } from '#renderer/components/stance';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import type { EvidenceSource } from '#shared/model/source';
import { SourceEditor } from './source-editor';

/** The register of sources, and beside it the one looked at with what rests on it. */
export function Evidence() {
  const client = useClient();
  const { sourceId, openSource } = useNavigation();
  const sources = useProject(['sources'], (project) =>
    [...project.all('sources')].sort((a, b) => a.title.localeCompare(b.title)),
  );
  const add = (): void => {
    const id = newId();
    const source = { id, kind: 'news-report', title: 'New source' } as const;
    if (succeeded(client.do({ type: 'source.add', source }))) openSource(id);
  };
  return (
    <div className="evidence-view">
      <section className="sources" aria-labelledby="sources-title">
        <header className="panel-head">
          <h2 id="sources-title">
            Evidence sources <span className="quiet">{sources.length}</span>
          </h2>
          {client.info.readOnly === null ? (
            <Button className="button" onPress={add}>
              <Plus size={14} aria-hidden="true" />
              New source
            </Button>
          ) : null}
        </header>
        {sources.length === 0 ? (
          <EmptyState title="No sources yet">
            <p>
              A source is what stands outside the articles: a dataset, a survey, a filing, a call. Make one here, or
              link one from a claim while you read.
            </p>
          </EmptyState>
        ) : (
          <GridList
            aria-label="Evidence sources"
            className="source-list"
            items={sources}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={sourceId === null ? [] : [sourceId]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              if (typeof key === 'string') openSource(key);
            }}
          >
            {(source) => (
              <GridListItem id={source.id} textValue={source.title} className="source-item">
                <SourceItem source={source} />
              </GridListItem>
            )}
          </GridList>
        )}
      </section>
      {sourceId === null || !sources.some(({ id }) => id === sourceId) ? (
        <div className="source-detail">
          <EmptyState title="Choose a source">
            <p>Its details and every claim that rests on it appear here.</p>
          </EmptyState>
        </div>
      ) : (
        <SourceEditor key={sourceId} sourceId={sourceId} />
      )}
    </div>
  );
}

function SourceItem({ source }: { source: EvidenceSource }) {
  const counts = useProject([`linksBySource/${source.id}`], (p) => stanceCounts(p.related('linksBySource', source.id)));
  const used = counts.supports + counts.refutes + counts.neutral > 0;
  return (
    <>
      <span className="source-name">{source.title}</span>
      <span className="source-told">
        {[kindLabels[source.kind], source.publisher, source.date?.slice(0, 4)].filter(Boolean).join(' · ')}
      </span>
      <span className="source-foot">
        <span className="grade" title="Reliability and credibility, Admiralty scale">
          {source.reliability}
          {source.credibility}
        </span>
        {used ? <EvidenceCounts counts={counts} /> : <span className="quiet">Not linked to a claim</span>}
      </span>
    </>
  );
}
