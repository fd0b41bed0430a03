import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useProject } from '#renderer/bridge/use-project';
import { StanceIcon, stanceLabels } from '#renderer/components/stance';
import { useNavigation } from '#renderer/state/navigation';
import type { ConflictingPair, FactClaim } from '#shared/analysis/facts/facts';
import { evidenceState } from '#shared/analysis/evidence-state';
import { firstStatement } from '#shared/model/first-statement';
import { stances } from '#shared/model/link';
import { useCompare } from '../compare-state';
import { MentionVoice } from '../mention-voice';

/** What one column says of one thing; a gap where it says nothing. */
export function FactCell({
  claims,
  conflicts,
  says,
  atFirst = 8,
}: {
  claims: readonly FactClaim[];
  conflicts: readonly ConflictingPair[];
  says: string;
  /** Claims shown before the rest is asked for. */
  atFirst?: number;
}) {
  const [all, setAll] = useState(false);
  if (claims.length === 0)
    return (
      <p className="fact-gap">
        <span className="visually-hidden">{says} </span>says nothing
      </p>
    );
  const conflicting = ({ claim }: FactClaim): boolean => conflicts.some(({ a, b }) => a === claim || b === claim);
  const inOrder = [...claims.filter(conflicting), ...claims.filter((claim) => !conflicting(claim))];
  const shown = all ? inOrder : inOrder.slice(0, atFirst);
  return (
    <ul className="fact-claims">
      {shown.map((claim) => (
        <FactClaimCard key={claim.claim} claim={claim} conflicting={conflicting(claim)} />
      ))}
      {shown.length === claims.length ? null : (
        <li>
          <Button className="text-button" onPress={() => setAll(true)}>
            {claims.length - shown.length} more
          </Button>
        </li>
      )}
    </ul>
  );
}

function FactClaimCard({ claim: { claim: id, mentions }, conflicting }: { claim: FactClaim; conflicting: boolean }) {
  const claim = useProject([`claims/${id}`], (project) => project.get('claims', id));
  if (claim === undefined) return null;
  return (
    <li className={conflicting ? 'fact-claim conflicting' : 'fact-claim'}>
      <p className="fact-statement">{claim.statement}</p>
      <ul className="fact-mentions">
        {mentions.map((mention) => (
          <Mention key={mention} id={mention} statement={claim.statement} />
        ))}
      </ul>
      <Evidence claimId={id} />
    </li>
  );
}

function Mention({ id, statement }: { id: string; statement: string }) {
  const { mentionId, openMention } = useCompare();
  const found = useProject([`annotations/${id}`, 'articles'], (project) => {
    const mention = project.get('annotations', id);
    if (mention === undefined) return null;
    const metadata = project.get('articles', mention.articleId)?.metadata;
    return { mention, told: metadata?.publisher ?? metadata?.title ?? '' };
  });
  if (found === null) return null;
  const { mention, told } = found;
  return (
    <li>
      <Button
        className={mentionId === id ? 'fact-mention open' : 'fact-mention'}
        aria-pressed={mentionId === id}
        data-mention={id}
        onPress={() => openMention(mentionId === id ? null : id)}
      >
        {/* Nobody worded the claim: its statement stands right above. */}
        <q className={firstStatement(mention.selectors.quote.exact) === statement ? 'visually-hidden' : undefined}>
          {mention.selectors.quote.exact}
        </q>
        <span className="quiet">
          {told} <MentionVoice mention={mention} />
        </span>
      </Button>
    </li>
  );
}

function Evidence({ claimId }: { claimId: string }) {
  const { openSource } = useNavigation();
  const { links, state } = useProject([`linksByClaim/${claimId}`, `claims/${claimId}`, 'sources'], (project) => {
    const own = project.related('linksByClaim', claimId);
    const claim = project.get('claims', claimId);
    return {
      state: claim === undefined ? 'not-examined' : evidenceState(claim, own.length),
      links: stances.flatMap((stance) =>
        own
          .filter((link) => link.stance === stance)
          .map((link) => ({ ...link, title: project.get('sources', link.sourceId)?.title ?? '' })),
      ),
    } as const;
  });
  if (links.length === 0)
    return (
      <p className="fact-bare">
        {
          {
            'nothing-found': 'Nothing found',
            'not-applicable': 'Evidence not applicable',
            'not-examined': 'No evidence looked for',
            found: '',
          }[state]
        }
      </p>
    );
  return (
    <ul className="fact-evidence">
      {links.map(({ id, sourceId, stance, title, strength, warrant }) => (
        <li key={id} title={warrant}>
          <StanceIcon stance={stance} size={13} />
          <span className="visually-hidden">{stanceLabels[stance]}: </span>
          <span>
            <Button className="source-title" onPress={() => openSource(sourceId)}>
              {title}
            </Button>{' '}
            <span className="quiet">{strength}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
