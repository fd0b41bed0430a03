import { Button } from 'react-aria-components';
import { useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { StanceIcon, stanceLabels } from '#renderer/components/stance';
import { useNavigation } from '#renderer/state/navigation';
import type { ComparedClaim, ComparedMention } from '#shared/analysis/comparison';
import { stances } from '#shared/model/link';

/** A claim as one explanation uses it: its statement, its words in the articles, its evidence by stance. */
export function ComparedClaimCard({ claim, names }: { claim: ComparedClaim; names: ReadonlyMap<string, string> }) {
  const { openSource } = useNavigation();
  const none = stances.every((stance) => claim.evidence[stance].length === 0);
  return (
    <li className={none ? 'compared without' : 'compared'}>
      <p className="compared-statement">{claim.statement}</p>
      <ul className="compared-mentions">
        {claim.mentions.map((mention) => (
          <Mention key={mention.annotation} mention={mention} />
        ))}
      </ul>
      {claim.sharedWith.length === 0 ? null : (
        <p className="shared-with">
          Also used by{' '}
          {claim.sharedWith.map((id) => (
            <SharedWith key={id} id={id} name={names.get(id) ?? id} />
          ))}
        </p>
      )}
      {none ? <span className="no-evidence">No evidence</span> : null}
      {stances.map((stance) =>
        claim.evidence[stance].length === 0 ? null : (
          <ul key={stance} className={`compared-evidence ${stance}`} aria-label={stanceLabels[stance]}>
            {claim.evidence[stance].map((item) => (
              <li key={item.link} title={item.warrant}>
                <StanceIcon stance={stance} size={13} />
                <Button className="source-title" onPress={() => openSource(item.source)}>
                  {item.title}
                </Button>
                <span className="quiet">
                  {item.strength} · {item.reliability}
                  {item.credibility}
                </span>
              </li>
            ))}
          </ul>
        ),
      )}
    </li>
  );
}

function Mention({ mention }: { mention: ComparedMention }) {
  const { goTo } = useNavigation();
  const told = useProject([`articles/${mention.article}`], (project) => {
    const metadata = project.get('articles', mention.article)?.metadata;
    return metadata?.publisher ?? metadata?.title ?? '';
  });
  return (
    <li>
      <Button
        className="mention"
        onPress={() => goTo({ articleId: mention.article, annotationId: mention.annotation })}
      >
        <q>{mention.exact}</q>
        <span className="quiet">{told}</span>
      </Button>
    </li>
  );
}

function SharedWith({ id, name }: { id: string; name: string }) {
  const code = useProject([`codes/${id}`], (project) => project.get('codes', id));
  return (
    <span className="code-name">
      {code === undefined ? null : <CodeMark code={code} size={10} />}
      {name}
    </span>
  );
}
