import { useMemo } from 'react';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { StatusMark } from '#renderer/components/article-status';
import { CodeMark } from '#renderer/components/code-mark';
import { WindowGrid } from '#renderer/components/window-grid';
import { useLibrary } from '#renderer/state/library';
import type { FacetName } from '#shared/analysis/library/arrange';
import { facetsOf } from '#shared/analysis/library/facets';
import type { ArticleFacts } from '#shared/analysis/library/facts';
import { articleStatuses, type Article } from '#shared/model/article';
import { labelOf } from './facet-label';

const sections: readonly { readonly facet: FacetName; readonly title: string }[] = [
  { facet: 'statuses', title: 'Status' },
  { facet: 'narratives', title: 'Narrative' },
  { facet: 'publishers', title: 'Publisher' },
  { facet: 'years', title: 'Year' },
  { facet: 'collections', title: 'Collection' },
];
const rowHeight = 28;

/** Every value with its number of articles; Space or a click narrows the list to it. Counted when it is opened. */
export function Facets({ articles, facts }: { articles: readonly Article[]; facts: ArticleFacts }) {
  const client = useClient();
  const { filter, narrow } = useLibrary();
  const codes = useProject(['codes'], (project) => project.count('codes'));
  const facets = useMemo(
    () => facetsOf(client.project, articles, facts),
    // The number of codes stands for the codebook.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [client, articles, facts, codes],
  );
  return (
    <div className="facets">
      {sections.map(({ facet, title }) => {
        const items = facets[facet].map(({ value, count }) => ({
          id: value,
          count,
          label: labelOf(facet, value, client.project.get('codes', value)?.name),
        }));
        if (items.length === 0) return null;
        return (
          <section key={facet} aria-label={title}>
            <h3>{title}</h3>
            <WindowGrid
              label={title}
              className="facet-list"
              items={items}
              rowHeight={rowHeight}
              maxHeight={rowHeight * 6}
              textOf={({ label, count }) => `${label}, ${count}`}
              rowClassName={() => 'facet-row'}
              choosing={{
                chosen: new Set<string | number>(filter[facet]),
                onChosen: (chosen) => narrow({ [facet]: [...chosen].map(String) }),
                click: 'toggle',
              }}
            >
              {({ id, label, count }) => (
                <>
                  <span className="choose-tick" aria-hidden="true" />
                  <FacetMark facet={facet} value={id} />
                  <span className="choice-name">{label}</span>
                  <span className="facet-count">{count.toLocaleString('en')}</span>
                </>
              )}
            </WindowGrid>
          </section>
        );
      })}
    </div>
  );
}

function FacetMark({ facet, value }: { facet: FacetName; value: string }) {
  const client = useClient();
  const status = articleStatuses.find((one) => one === value);
  if (facet === 'statuses' && status !== undefined) return <StatusMark status={status} />;
  const code = facet === 'narratives' ? client.project.get('codes', value) : undefined;
  return code === undefined ? null : <CodeMark code={code} size={11} />;
}
