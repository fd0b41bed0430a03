import { BookOpen, ExternalLink, Link2, Trash2, Waypoints } from 'lucide-react';
import { Button } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { useEndings } from '#renderer/bridge/analysis';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { CommitField } from '#renderer/components/fields';
import { statusLabels } from '#renderer/components/source-words';
import { useEvidence } from '#renderer/state/evidence';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import type { CommandOf } from '#shared/commands/commands';
import type { EvidenceSource } from '#shared/model/source';
import { Citations } from './citations';
import { GradeFields } from './grade-fields';
import { RestingClaims } from './resting-claims';
import { SourceFacts } from './source-facts';
import { SourceInProject } from './source-in-project';

export type EditSource = (set: CommandOf<'source.edit'>['set']) => void;

/** A source as a page of a reference work: what it is, how far it can be trusted, what rests on it. */
export function SourcePage({ sourceId }: { sourceId: string }) {
  const client = useClient();
  const { openSource } = useNavigation();
  const { link, showChain } = useEvidence();
  const source = useProject([`sources/${sourceId}`], (project) => project.get('sources', sourceId));
  if (source === undefined) return null;
  const readOnly = client.info.readOnly !== null;
  const edit: EditSource = (set) => void succeeded(client.do({ type: 'source.edit', id: sourceId, set }));
  return (
    <section className="source-page" aria-label={source.title}>
      <div className="source-sheet">
        {source.status === 'none' ? null : (
          <p className={`status-banner ${source.status}`}>
            <strong>{statusLabels[source.status]}.</strong>{' '}
            {source.status === 'retracted'
              ? 'Its publisher has withdrawn it. Claims that rest on it alone rest on nothing.'
              : 'Its publisher has corrected it. Check whether what was used still stands.'}
          </p>
        )}
        <div className="source-heading">
          <h2 className="visually-hidden">{source.title}</h2>
          <CommitField
            hideLabel
            label="Title"
            lines={2}
            value={source.title}
            readOnly={readOnly}
            onCommit={(title) => edit({ title: title.replaceAll(/\s+/g, ' ').trim() })}
          />
          <Byline source={source} />
          <div className="source-actions">
            {readOnly ? null : (
              <Button className="button" onPress={() => link({ sourceId })}>
                <Link2 size={14} aria-hidden="true" />
                Link to a claim…
              </Button>
            )}
            <Button className="button" onPress={() => showChain({ kind: 'source', id: sourceId })}>
              <Waypoints size={14} aria-hidden="true" />
              Show its chains
            </Button>
            {source.url === '' ? null : (
              <Button
                className="button"
                onPress={() => void bridge.call('app:open-link', { href: source.url }).then(succeeded)}
              >
                <ExternalLink size={14} aria-hidden="true" />
                Open
              </Button>
            )}
          </div>
        </div>
        <SourceFacts source={source} readOnly={readOnly} onEdit={edit} />
        <GradeFields source={source} readOnly={readOnly} onEdit={edit} />
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
      <div className="source-side">
        <RestingClaims sourceId={sourceId} />
        <Citations source={source} readOnly={readOnly} onEdit={edit} />
        <Origins sourceId={sourceId} />
        <SourceInProject source={source} readOnly={readOnly} onEdit={edit} />
      </div>
    </section>
  );
}

function Byline({ source }: { source: EvidenceSource }) {
  const { authors, publisher, date } = source;
  const told = [authors.join(', '), publisher, date ?? ''].filter(Boolean);
  return <p className="byline">{told.length === 0 ? 'Nothing is known of who published it' : told.join(' · ')}</p>;
}

/** What its chains of citations end in. */
function Origins({ sourceId }: { sourceId: string }) {
  const { openSource } = useNavigation();
  const endings = useEndings();
  const origins = useProject(
    ['sources'],
    (project) => endings.originsOf(sourceId).flatMap((id) => project.get('sources', id) ?? []),
    [endings],
  );
  if (origins.length === 0 || (origins.length === 1 && origins[0]?.id === sourceId)) return null;
  return (
    <section className="side-part">
      <h3>{origins.length === 1 ? 'Ends in one origin' : `Ends in ${origins.length} origins`}</h3>
      <ul className="plain-list">
        {origins.slice(0, 12).map(({ id, title }) => (
          <li key={id}>
            <Button className="source-title" onPress={() => openSource(id)}>
              <BookOpen size={13} aria-hidden="true" /> {title}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
