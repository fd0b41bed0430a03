import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { FindField, type Found } from '#renderer/components/find-field';
import { StatusMark } from '#renderer/components/source-marks';
import { kindLabels } from '#renderer/components/source-words';
import { TipButton } from '#renderer/components/tip-button';
import { useNavigation } from '#renderer/state/navigation';
import type { EvidenceSource } from '#shared/model/source';
import type { EditSource } from './source-page';

/** What the source itself relies on, and which sources rely on it: where figures come from and where they go. */
export function Citations({
  source,
  readOnly,
  onEdit,
}: {
  source: EvidenceSource;
  readOnly: boolean;
  onEdit: EditSource;
}) {
  const client = useClient();
  const { openSource } = useNavigation();
  const [text, setText] = useState('');
  const [changed, setChanged] = useState(false);
  const cited = useProject(
    ['sources'],
    (project) => source.citesIds.flatMap((id) => project.get('sources', id) ?? []),
    [source.citesIds],
  );
  const citing = useProject([`sourcesByCited/${source.id}`], (project) =>
    project.related('sourcesByCited', source.id).sort((a, b) => (a.title < b.title ? -1 : 1)),
  );
  const others = (): Found[] =>
    Array.from(client.project.all('sources'), ({ id, title, kind, publisher }): Found => {
      return { id, text: title, told: [kindLabels[kind], publisher].filter(Boolean).join(' · ') };
    }).filter(({ id }) => id !== source.id && !source.citesIds.includes(id));
  return (
    <>
      <section className="side-part" aria-label="Cites">
        <h3>
          Cites <span className="quiet">{cited.length}</span>
        </h3>
        <ul className="plain-list">
          {cited.map(({ id, title, status }) => (
            <li key={id}>
              <Button className="source-title" onPress={() => openSource(id)}>
                {title} <StatusMark status={status} />
              </Button>
              {readOnly ? null : (
                <TipButton
                  label={`No longer cites ${title}`}
                  onPress={() => {
                    setChanged(true);
                    onEdit({ citesIds: source.citesIds.filter((other) => other !== id) });
                  }}
                >
                  <X size={14} aria-hidden="true" />
                </TipButton>
              )}
            </li>
          ))}
        </ul>
        {readOnly ? null : (
          <FindField
            // A field of its own for each: the last one's suggestions go with it, and the keyboard stays here.
            key={cited.length}
            autoFocus={changed}
            hideLabel
            label="Add a source it cites"
            placeholder="Add a source it cites…"
            items={others}
            text={text}
            onText={setText}
            chosenId={null}
            onChoose={(found) => {
              if (found === null) return;
              setChanged(true);
              setText('');
              onEdit({ citesIds: [...source.citesIds, found.id] });
            }}
          />
        )}
      </section>
      {citing.length === 0 ? null : (
        <section className="side-part" aria-label="Cited by">
          <h3>
            Cited by <span className="quiet">{citing.length}</span>
          </h3>
          <ul className="plain-list">
            {citing.slice(0, mostCiting).map(({ id, title }) => (
              <li key={id}>
                <Button className="source-title" onPress={() => openSource(id)}>
                  {title}
                </Button>
              </li>
            ))}
          </ul>
          {citing.length > mostCiting ? <p className="quiet">and {citing.length - mostCiting} more</p> : null}
        </section>
      )}
    </>
  );
}

const mostCiting = 40;
