import { Dialog } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { ChoiceField } from '#renderer/components/fields';
import { succeeded } from '#renderer/state/messages';
import { levels } from '#shared/analysis/matrix/matrix';
import { credibilityOf } from '#shared/analysis/matrix/project-matrix';
import { credibilityGrades, relevances, reliabilityGrades } from '#shared/model/source';
import { sourceWords } from '#shared/model/source-words';
import { rounded } from './matrix-row';

const relevanceLabels = { high: 'High: it decides', medium: 'Medium', low: 'Low: beside the point' } as const;

/** What a row's weight is made of, changed where it stands. */
export function WeightEditor({ sourceId }: { sourceId: string }) {
  const client = useClient();
  const source = useProject([`sources/${sourceId}`], (project) => project.get('sources', sourceId));
  if (source === undefined) return null;
  const set = (part: Partial<Pick<typeof source, 'reliability' | 'credibility' | 'relevance'>>): void =>
    void succeeded(client.do({ type: 'source.edit', id: sourceId, set: part }));
  const credibility = credibilityOf(source);
  const relevance = levels[source.relevance];
  return (
    <Dialog className="weight-editor" aria-label={`Weight of ${source.title}`}>
      <ChoiceField
        label="Reliability of the source"
        value={source.reliability}
        choices={reliabilityGrades.map((id) => ({ id, label: `${id} · ${sourceWords.reliability[id]}` }))}
        onChange={(reliability) => set({ reliability })}
      />
      <ChoiceField
        label="Credibility of what it says"
        value={source.credibility}
        choices={credibilityGrades.map((id) => ({ id, label: `${id} · ${sourceWords.credibility[id]}` }))}
        onChange={(grade) => set({ credibility: grade })}
      />
      <ChoiceField
        label="Relevance to what is compared"
        value={source.relevance}
        choices={relevances.map((id) => ({ id, label: relevanceLabels[id] }))}
        onChange={(chosen) => set({ relevance: chosen })}
      />
      <p className="quiet">
        Weight: credibility {rounded(credibility)} × relevance {rounded(relevance)} = {rounded(credibility * relevance)}
      </p>
    </Dialog>
  );
}
