import { Columns2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { useOthersHidden } from '#renderer/state/others-hidden';
import { useNavigation } from '#renderer/state/navigation';
import type { Claim } from '#shared/model/claim';
import { mentionsOf } from './mention-facts';

/** Where else the same claim stands, in whose words, and which narrative it serves there. */
export function OtherMentions({
  claim,
  annotationId,
  onCompare,
}: {
  claim: Claim;
  annotationId: string;
  onCompare: () => void;
}) {
  const goTo = useNavigation((state) => state.goTo);
  const client = useClient();
  const { hidden } = useOthersHidden();
  const all = useProject([`annotationsByClaim/${claim.id}`, 'codes', 'articles'], (project) =>
    mentionsOf(project, claim.id).filter(({ annotation }) => annotation.id !== annotationId),
  );
  const mentions = all.filter(({ annotation }) => !hidden || annotation.coderId === client.coderId);
  if (mentions.length === 0 && claim.variants.length === 0) return null;
  return (
    <section className="claim-part" aria-label="Other mentions">
      <header className="claim-part-head">
        <h3>
          Also said in <span className="quiet">{mentions.length}</span>
        </h3>
        <Button className="quiet-action" onPress={onCompare}>
          <Columns2 size={13} aria-hidden="true" />
          Side by side…
        </Button>
      </header>
      <ul className="mentions">
        {mentions.map(({ annotation, codes, title, said }) => (
          <li key={annotation.id}>
            <Button
              className="mention"
              onPress={() => goTo({ articleId: annotation.articleId, annotationId: annotation.id })}
            >
              <span className="mention-title">
                {codes.map((code) => (
                  <CodeMark key={code.id} code={code} size={10} />
                ))}
                {title}
              </span>
              <q>{annotation.selectors.quote.exact}</q>
              {said === '' ? null : <span className="quiet">{said}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
