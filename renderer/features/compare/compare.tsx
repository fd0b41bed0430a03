import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useProject } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { comparisonOf } from '#shared/analysis/comparison';
import { Column } from './column';

/** The explanations side by side: what each claims, and what supports and refutes it. */
export function Compare() {
  const comparison = useProject(['codes', 'claims', 'annotations', 'links', 'sources', 'articles'], (project) =>
    comparisonOf(project),
  );
  const [gapsOnly, setGapsOnly] = useState(false);
  const { explanations, uncoded, shared } = comparison;
  if (explanations.every(({ claims }) => claims.length === 0) && uncoded.length === 0)
    return (
      <EmptyState title="Nothing to compare yet">
        <p>Highlight claims while reading and code each with the narrative it serves. They line up here in columns.</p>
      </EmptyState>
    );
  const without = explanations.reduce((sum, { counts }) => sum + counts.withoutEvidence, 0);
  return (
    <div className="compare">
      <header className="compare-head">
        <p>
          {shared.length === 0
            ? 'No claim serves more than one explanation.'
            : `${shared.length} ${shared.length === 1 ? 'claim serves' : 'claims serve'} more than one explanation.`}
        </p>
        <ToggleButton className="button" isSelected={gapsOnly} onChange={setGapsOnly}>
          Only claims without evidence ({without})
        </ToggleButton>
      </header>
      <div className="columns">
        {explanations.map((explanation) => (
          <Column key={explanation.id} explanation={explanation} gapsOnly={gapsOnly} names={namesOf(explanations)} />
        ))}
      </div>
    </div>
  );
}

const namesOf = (explanations: readonly { id: string; name: string }[]): ReadonlyMap<string, string> =>
  new Map(explanations.map(({ id, name }) => [id, name]));
