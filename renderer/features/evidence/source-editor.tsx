import { Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { ChoiceField, CommitField } from '#renderer/components/fields';
import { credibilityLabels, kindLabels, reliabilityLabels } from '#renderer/components/source-words';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import type { CommandOf } from '#shared/commands/commands';
import { credibilityGrades, reliabilityGrades, sourceKinds } from '#shared/model/source';
import { Citations } from './citations';
import { RestingClaims } from './resting-claims';

const kinds = sourceKinds.map((id) => ({ id, label: kindLabels[id] }));
const reliabilities = reliabilityGrades.map((id) => ({ id, label: reliabilityLabels[id] }));
const credibilities = credibilityGrades.map((id) => ({ id, label: credibilityLabels[id] }));

export function SourceEditor({ sourceId }: { sourceId: string }) {
  const client = useClient();
  const { openSource } = useNavigation();
  const source = useProject([`sources/${sourceId}`], (project) => project.get('sources', sourceId));
  if (source === undefined) return null;
  const edit = (set: CommandOf<'source.edit'>['set']): void =>
    void succeeded(client.do({ type: 'source.edit', id: sourceId, set }));
  const readOnly = client.info.readOnly !== null;
  return (
    <section className="source-detail" aria-label={source.title}>
      <div className="source-form">
        <CommitField label="Title" value={source.title} readOnly={readOnly} onCommit={(title) => edit({ title })} />
        <div className="two-fields">
          <ChoiceField label="Kind" value={source.kind} choices={kinds} onChange={(kind) => edit({ kind })} />
          <CommitField
            label="Publisher"
            value={source.publisher}
            readOnly={readOnly}
            onCommit={(publisher) => edit({ publisher })}
          />
        </div>
        <div className="two-fields">
          <CommitField
            label="Authors, separated by semicolons"
            value={source.authors.join('; ')}
            readOnly={readOnly}
            onCommit={(authors) =>
              edit({
                authors: authors
                  .split(';')
                  .map((name) => name.trim())
                  .filter(Boolean),
              })
            }
          />
          <CommitField
            label="Date (YYYY-MM-DD)"
            value={source.date ?? ''}
            readOnly={readOnly}
            onCommit={(date) => edit({ date: date.trim() === '' ? null : date.trim() })}
          />
        </div>
        <CommitField
          label="Web address"
          value={source.url}
          readOnly={readOnly}
          onCommit={(url) => edit({ url: url.trim() })}
        />
        <div className="two-fields">
          <ChoiceField
            label="How reliable is the source?"
            value={source.reliability}
            choices={reliabilities}
            onChange={(reliability) => edit({ reliability })}
          />
          <ChoiceField
            label="How credible is the information?"
            value={source.credibility}
            choices={credibilities}
            onChange={(credibility) => edit({ credibility })}
          />
        </div>
        <CommitField
          label="Method: who was asked, how many, when, who paid"
          lines={3}
          value={source.method}
          readOnly={readOnly}
          onCommit={(method) => edit({ method })}
        />
        <Citations source={source} onEdit={edit} />
        {readOnly ? null : (
          <Button
            className="button quiet-danger"
            onPress={() => {
              if (succeeded(client.do({ type: 'source.remove', id: sourceId }))) openSource(null);
            }}
          >
            <Trash2 size={14} aria-hidden="true" />
            Remove this source
          </Button>
        )}
      </div>
      <RestingClaims sourceId={sourceId} />
    </section>
  );
}
