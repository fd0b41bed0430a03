import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { Check } from 'lucide-react';
import { codesInOrder } from '#renderer/bridge/read-project';
import { useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { EmptyState } from '#renderer/components/empty-state';
import { ChoiceField } from '#renderer/components/fields';
import { StanceIcon, stanceLabels } from '#renderer/components/stance';
import { counted } from '#renderer/components/counted';
import { emptyEvidence, emptyEvidenceLabels, StateIcon } from '#renderer/components/state-icon';
import { stances } from '#shared/model/link';
import { matrixClaims, matrixSources } from './matrix-axes';
import { MatrixGrid } from './matrix-grid';

/** Every claim against every source: what the source does for the claim, and how strongly. */
export function Matrix() {
  const [narrative, setNarrative] = useState('any');
  const [all, setAll] = useState(false);
  const narratives = useProject(['codes'], (project) =>
    codesInOrder(project).filter(({ group }) => group === 'narrative'),
  );
  const claims = useProject(['claims', 'annotations'], (project) => matrixClaims(project, narrative), [narrative]);
  const sources = useProject(['sources', 'links'], (project) => matrixSources(project, claims, all), [claims, all]);
  const choices = [
    { id: 'any', label: 'All claims' },
    ...narratives.map((code) => ({ id: code.id, label: code.name, icon: <CodeMark code={code} /> })),
  ];
  return (
    <div className="matrix-tab">
      <header className="matrix-head">
        <ChoiceField
          hideLabel
          label="Claims of which narrative"
          value={narrative}
          choices={choices}
          onChange={setNarrative}
        />
        <Checkbox className="pick with-text" isSelected={all} onChange={setAll}>
          <span className="pick-box">{all ? <Check size={12} aria-hidden="true" /> : null}</span>
          Also unused sources
        </Checkbox>
        <p className="quiet" role="status">
          {counted(claims.length, 'claim')}, {counted(sources.length, 'source')}
        </p>
        <ul className="matrix-legend" aria-label="Legend">
          {stances.map((stance) => (
            <li key={stance}>
              <StanceIcon stance={stance} size={13} /> {stanceLabels[stance]}
            </li>
          ))}
          {emptyEvidence.map((state) => (
            <li key={state}>
              <StateIcon state={state} /> {emptyEvidenceLabels[state]}
            </li>
          ))}
        </ul>
      </header>
      {claims.length === 0 || sources.length === 0 ? (
        <EmptyState title={claims.length === 0 ? 'No claims to show' : 'No links yet'}>
          <p>
            {claims.length === 0
              ? 'Choose another narrative, or code claims while you read.'
              : 'Link claims to sources while you read, or show unused sources and press Enter in a cell.'}
          </p>
        </EmptyState>
      ) : (
        <MatrixGrid claims={claims} sources={sources} />
      )}
    </div>
  );
}
