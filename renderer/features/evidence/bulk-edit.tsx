import { X } from 'lucide-react';
import { useClient } from '#renderer/bridge/use-project';
import { ChoiceField } from '#renderer/components/fields';
import { credibilityLabels, kindLabels, reliabilityLabels, statusLabels } from '#renderer/components/source-words';
import { TipButton } from '#renderer/components/tip-button';
import { succeeded } from '#renderer/state/messages';
import type { CommandOf } from '#shared/commands/commands';
import { credibilityGrades, reliabilityGrades, sourceKinds, sourceStatuses } from '#shared/model/source';

const unchanged = '-';
const choicesOf = <T extends string>(name: string, ids: readonly T[], labels: Readonly<Record<T, string>>) => [
  { id: unchanged, label: name },
  ...ids.map((id) => ({ id, label: labels[id] })),
];
const kinds = choicesOf('Kind…', sourceKinds, kindLabels);
const reliabilities = choicesOf('Reliability…', reliabilityGrades, reliabilityLabels);
const credibilities = choicesOf('Credibility…', credibilityGrades, credibilityLabels);
const statuses = choicesOf('Status…', sourceStatuses, statusLabels);

/** The same for many sources at once, as one step of undo. */
export function BulkEdit({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const client = useClient();
  const count = `${ids.length} ${ids.length === 1 ? 'source' : 'sources'}`;
  const edit = (set: CommandOf<'source.edit'>['set'], what: string): void => {
    const commands = ids.map((id) => ({ type: 'source.edit', id, set }) as const);
    succeeded(client.do({ type: 'batch', label: `${what} of ${count}`, commands }));
  };
  return (
    <div className="bulk-edit" role="group" aria-label="Edit the chosen sources">
      <div className="bulk-head">
        <span role="status">{count} chosen</span>
        <TipButton label="Choose none" onPress={onDone}>
          <X size={14} aria-hidden="true" />
        </TipButton>
      </div>
      {client.info.readOnly === null ? (
        <div className="bulk-fields">
          <ChoiceField
            hideLabel
            label="Kind of the chosen sources"
            value={unchanged}
            choices={kinds}
            onChange={(id) => {
              const kind = sourceKinds.find((known) => known === id);
              if (kind !== undefined) edit({ kind }, 'Set the kind');
            }}
          />
          <ChoiceField
            hideLabel
            label="Status of the chosen sources"
            value={unchanged}
            choices={statuses}
            onChange={(id) => {
              const status = sourceStatuses.find((known) => known === id);
              if (status !== undefined) edit({ status }, 'Set the status');
            }}
          />
          <ChoiceField
            hideLabel
            label="Reliability of the chosen sources"
            value={unchanged}
            choices={reliabilities}
            onChange={(id) => {
              const reliability = reliabilityGrades.find((known) => known === id);
              if (reliability !== undefined) edit({ reliability }, 'Set the reliability');
            }}
          />
          <ChoiceField
            hideLabel
            label="Credibility of the chosen sources"
            value={unchanged}
            choices={credibilities}
            onChange={(id) => {
              const credibility = credibilityGrades.find((known) => known === id);
              if (credibility !== undefined) edit({ credibility }, 'Set the credibility');
            }}
          />
        </div>
      ) : null}
    </div>
  );
}
