import { Equal, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useActions, useKeyOf } from '#renderer/actions/use-actions';
import { bridge } from '#renderer/bridge/bridge';
import { mergeClaims } from '#renderer/bridge/claims';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { say, succeeded } from '#renderer/state/messages';
import { useOthersHidden } from '#renderer/state/others-hidden';
import type { SimilarClaim } from '#shared/analysis/similar/similar-claims';
import type { Annotation } from '#shared/model/annotation';
import type { Claim } from '#shared/model/claim';
import { announceOffers } from './announce-offers';

/** Milliseconds before anybody is asked: who codes one claim after the other is not waiting for offers. */
const patience = 150;
const mostOffered = 3;
/** Milliseconds in which a claim counts as being made; later only what is plainly alike is still offered. */
const fresh = 30 * 60_000;
const plainlyAlike = 0.3;

/**
 * Claims of other articles that say nearly the same, while this one stands in its article alone. Found apart from the
 * window; nothing waits for it, and a key takes the first.
 */
export function SameAs({ claim, annotation }: { claim: Claim; annotation: Annotation }) {
  const client = useClient();
  const { hidden } = useOthersHidden();
  const key = useKeyOf('claims.same-as');
  const elsewhere = useProject([`annotationsByClaim/${claim.id}`], (project) =>
    project.related('annotationsByClaim', claim.id).some(({ articleId }) => articleId !== annotation.articleId),
  );
  const [offers, setOffers] = useState<readonly SimilarClaim[]>([]);
  const [refused, setRefused] = useState(false);
  const { exact } = annotation.selectors.quote;
  useEffect(() => {
    setOffers([]);
    if (elsewhere || refused) return;
    let wanted = true;
    const timer = setTimeout(() => {
      const text = exact.slice(0, 10_000);
      const query = { text, except: [claim.id], articleId: annotation.articleId, limit: mostOffered };
      void bridge.call('analysis:similar', query).then((found) => {
        if (!wanted || !found.ok) return;
        const own = ({ claimId }: SimilarClaim): boolean =>
          client.project.related('annotationsByClaim', claimId).some(({ coderId }) => coderId === client.coderId);
        const made = Date.now() - Date.parse(claim.created) < fresh;
        const least = made ? 0 : plainlyAlike;
        const offered = found.value.filter((offer) => offer.score >= least && (!hidden || own(offer)));
        setOffers(offered);
        if (made)
          announceOffers(
            claim.id,
            offered.map(({ claimId }) => client.project.get('claims', claimId)?.statement ?? ''),
          );
      });
    }, patience);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, claim.id, claim.created, annotation.articleId, exact, elsewhere, refused, hidden]);

  const accept = (id: string): void => {
    const statement = client.project.get('claims', id)?.statement ?? '';
    if (succeeded(mergeClaims(client, id, [claim.id]))) say('info', `Now a mention of “${statement}”`);
  };
  const [first] = offers;
  useActions([
    {
      id: 'claims.same-as',
      enabled: first !== undefined,
      why: 'No similar claim is offered',
      run: () => {
        if (first !== undefined) accept(first.claimId);
      },
    },
  ]);
  if (offers.length === 0) return null;
  return (
    <section className="same-as" aria-label="The same as in other articles?">
      <header>
        <span>Same as…</span>
        <TipButton label="None of these" onPress={() => setRefused(true)}>
          <X size={13} aria-hidden="true" />
        </TipButton>
      </header>
      <ul>
        {offers.map(({ claimId }, index) => (
          <li key={claimId}>
            <Offer claimId={claimId} keyLabel={index === 0 ? key : null} onAccept={() => accept(claimId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offer({ claimId, keyLabel, onAccept }: { claimId: string; keyLabel: string | null; onAccept: () => void }) {
  const { statement, places } = useProject(
    [`claims/${claimId}`, `annotationsByClaim/${claimId}`, 'articles'],
    (project) => ({
      statement: project.get('claims', claimId)?.statement ?? '',
      places: [
        ...new Set(
          project
            .related('annotationsByClaim', claimId)
            .map(({ articleId }) => project.get('articles', articleId)?.metadata)
            .map((metadata) => metadata?.publisher ?? metadata?.title ?? ''),
        ),
      ],
    }),
  );
  return (
    <Button className="offer" onPress={onAccept}>
      <Equal size={13} aria-hidden="true" />
      <span className="offer-statement">
        <span className="visually-hidden">Same as: </span>
        {statement}
        <span className="quiet"> {places.join(', ')}</span>
      </span>
      {keyLabel === null ? null : <kbd>{keyLabel}</kbd>}
    </Button>
  );
}
