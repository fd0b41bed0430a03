import { Button } from 'react-aria-components';
import { codesOf } from '#renderer/bridge/read-project';
import { useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { StanceIcon, stanceLabels, strengthLabels } from '#renderer/components/stance';
import { useNavigation } from '#renderer/state/navigation';
import { stances } from '#shared/model/link';

/** Every claim that is linked to the source, by what the source does for it. */
export function RestingClaims({ sourceId }: { sourceId: string }) {
  const { goTo } = useNavigation();
  const linked = useProject([`linksBySource/${sourceId}`, 'claims', 'annotations', 'codes'], (project) =>
    project.related('linksBySource', sourceId).flatMap((link) => {
      const claim = project.get('claims', link.claimId);
      const mentions = project.related('annotationsByClaim', link.claimId);
      const codeIds = [...new Set(mentions.flatMap((mention) => mention.codeIds))];
      return claim === undefined ? [] : [{ link, claim, mention: mentions[0], codes: codesOf(project, codeIds) }];
    }),
  );
  return (
    <div className="resting">
      <h3>Claims that rest on it</h3>
      {linked.length === 0 ? (
        <p className="quiet">None yet. Open a claim while reading and choose “Link evidence”.</p>
      ) : null}
      {stances.map((stance) => {
        const group = linked.filter(({ link }) => link.stance === stance);
        return group.length === 0 ? null : (
          <div key={stance}>
            <h4 className={`stance-heading ${stance}`}>
              <StanceIcon stance={stance} />
              {stanceLabels[stance]} <span className="quiet">{group.length}</span>
            </h4>
            <ul>
              {group.map(({ link, claim, mention, codes }) => (
                <li key={link.id} className="resting-claim">
                  <Button
                    className="mention"
                    isDisabled={mention === undefined}
                    onPress={() => mention && goTo({ articleId: mention.articleId, annotationId: mention.id })}
                  >
                    <span className="mention-title">
                      {codes.map((code) => (
                        <CodeMark key={code.id} code={code} size={10} />
                      ))}
                      {claim.statement}
                    </span>
                    <span className="quiet">
                      {strengthLabels[link.strength]}
                      {link.warrant === '' ? '' : `: ${link.warrant}`}
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
