import { ListFilter, X } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Input, Popover, SearchField } from 'react-aria-components';
import { useClient, useProject, useWhole } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { useLibrary } from '#renderer/state/library';
import { noFilter, type FacetName } from '#shared/analysis/library/arrange';
import type { ArticleFacts } from '#shared/analysis/library/facts';
import type { Article } from '#shared/model/article';
import { labelOf } from './facet-label';
import { Facets } from './facets';

const facetNames: readonly FacetName[] = ['statuses', 'narratives', 'publishers', 'years', 'collections'];

/** Words to narrow the list by, what else narrows it, and the way to more. */
export function FilterBar({
  articles,
  facts,
  onLeave,
}: {
  articles: readonly Article[];
  facts: ArticleFacts;
  /** The keyboard goes on to the list. */
  onLeave: () => void;
}) {
  const { filter, narrow, toggle } = useLibrary();
  const client = useClient();
  const whole = useWhole();
  useProject(['codes'], () => null); // names of narratives
  const active = facetNames.flatMap((facet) =>
    filter[facet].map((value) => ({
      facet,
      value,
      label: labelOf(facet, value, client.project.get('codes', value)?.name),
    })),
  );
  return (
    <div className="library-filter">
      <div className="filter-line">
        <SearchField
          aria-label="Narrow the list"
          className="filter-field"
          value={filter.text}
          onChange={(text) => narrow({ text })}
        >
          <Input
            placeholder="Title, publisher, author"
            data-saved
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
              event.preventDefault();
              onLeave();
            }}
          />
        </SearchField>
        <DialogTrigger>
          <TipButton label="Filter by status, narrative, publisher, year, collection" isDisabled={!whole}>
            <ListFilter size={15} aria-hidden="true" />
          </TipButton>
          <Popover className="popover facet-popover" placement="bottom end">
            <Dialog aria-label="Filter">
              <Facets articles={articles} facts={facts} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
      {active.length === 0 ? null : (
        <ul className="filter-chips" aria-label="Filters">
          {active.map(({ facet, value, label }) => (
            <li key={`${facet} ${value}`}>
              <Button className="chip" aria-label={`Remove the filter ${label}`} onPress={() => toggle(facet, value)}>
                {label}
                <X size={12} aria-hidden="true" />
              </Button>
            </li>
          ))}
          <li>
            <Button className="plain-action" onPress={() => narrow({ ...noFilter, text: filter.text })}>
              Clear
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}
