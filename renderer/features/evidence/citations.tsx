import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useProject } from '#renderer/bridge/use-project';
import { ChoiceField } from '#renderer/components/fields';
import { TipButton } from '#renderer/components/tip-button';
import { useNavigation } from '#renderer/state/navigation';
import type { EvidenceSource } from '#shared/model/source';

const none = '-';

/** What the source itself relies on: where its figures come from. */
export function Citations({
  source,
  onEdit,
}: {
  source: EvidenceSource;
  onEdit: (set: { citesIds: string[] }) => void;
}) {
  const { openSource } = useNavigation();
  const { cited, others } = useProject(['sources'], (project) => ({
    cited: source.citesIds.flatMap((id) => project.get('sources', id) ?? []),
    others: [...project.all('sources')]
      .filter(({ id }) => id !== source.id && !source.citesIds.includes(id))
      .sort((a, b) => a.title.localeCompare(b.title)),
  }));
  const choices = [
    { id: none, label: 'Add a source it cites…' },
    ...others.map(({ id, title }) => ({ id, label: title })),
  ];
  return (
    <div className="field" role="group" aria-label="Cites">
      <span className="label" aria-hidden="true">
        Cites
      </span>
      <ul className="citations">
        {cited.map(({ id, title }) => (
          <li key={id}>
            <Button className="source-title" onPress={() => openSource(id)}>
              {title}
            </Button>
            <TipButton
              label={`No longer cites ${title}`}
              onPress={() => onEdit({ citesIds: source.citesIds.filter((other) => other !== id) })}
            >
              <X size={14} aria-hidden="true" />
            </TipButton>
          </li>
        ))}
      </ul>
      <ChoiceField
        hideLabel
        label="Add a source it cites"
        value={none}
        choices={choices}
        onChange={(id) => onEdit({ citesIds: [...source.citesIds, id] })}
      />
    </div>
  );
}
