import { Merge, Trash2 } from 'lucide-react';
import { memo, useContext, useState } from 'react';
import { Button } from 'react-aria-components';
import { useActions } from '#renderer/actions/use-actions';
import { assessClaim } from '#renderer/bridge/claims';
import { useClient } from '#renderer/bridge/use-project';
import { emptyEvidence } from '#renderer/components/state-icon';
import { succeeded } from '#renderer/state/messages';
import type { Annotation } from '#shared/model/annotation';
import type { Claim } from '#shared/model/claim';
import { Actors } from './actors';
import { ClaimEvidence } from './claim-evidence';
import { examinationOf } from './examination';
import { Memos } from './memos';
import { MentionCodes } from './mention-codes';
import { MentionVoice } from './mention-voice';
import { MergeDialog } from './merge-dialog';
import { Numbers } from './numbers';
import { OtherMentions } from './other-mentions';
import { PredictionField } from './prediction-field';
import { Property } from './property';
import { SameAs } from './same-as';
import { SeveralMarked } from './several-marked';
import { Statement } from './statement';
import { WordingsDialog } from './wordings-dialog';

/** Asked in a dialog about the claim. */
type Asked = 'merge' | 'wordings';

/** A page about the claim: what it says, how it is said here, and what is known of it. */
export const ClaimEditor = memo(function ClaimEditor({
  annotation,
  claim,
  onRemove,
}: {
  annotation: Annotation;
  claim: Claim;
  onRemove: (annotationId: string) => void;
}) {
  const client = useClient();
  const [asking, setAsking] = useState<Asked | null>(null);
  const readOnly = client.info.readOnly !== null;
  return (
    <div className="claim-editor">
      <PageActions claimId={claim.id} readOnly={readOnly} onAsk={setAsking} onRemove={() => onRemove(annotation.id)} />
      <Statement claim={claim} readOnly={readOnly} />
      {readOnly ? null : <SameAs claim={claim} annotation={annotation} />}
      <div className="properties">
        <Property name="Codes">
          <MentionCodes annotation={annotation} readOnly={readOnly} />
        </Property>
        <Property name="Voice">
          <MentionVoice annotation={annotation} readOnly={readOnly} />
        </Property>
        <Numbers claim={claim} annotation={annotation} readOnly={readOnly} />
        <Property name="Actors">
          <Actors claim={claim} quote={annotation.selectors.quote.exact} readOnly={readOnly} />
        </Property>
        <Property name="Prediction">
          <PredictionField claim={claim} readOnly={readOnly} />
        </Property>
        <Memos claimId={claim.id} annotationId={annotation.id} readOnly={readOnly} />
      </div>
      <ClaimEvidence claim={claim} readOnly={readOnly} />
      <OtherMentions claim={claim} annotationId={annotation.id} onCompare={() => setAsking('wordings')} />
      {readOnly ? null : (
        <footer className="claim-actions">
          <Button className="quiet-action" onPress={() => setAsking('merge')}>
            <Merge size={13} aria-hidden="true" />
            Merge with…
          </Button>
          <Button className="quiet-action danger" onPress={() => onRemove(annotation.id)}>
            <Trash2 size={13} aria-hidden="true" />
            Delete this mention
          </Button>
        </footer>
      )}
      {asking === 'merge' ? (
        <MergeDialog claimIds={[claim.id]} onClose={() => setAsking(null)} onMerged={() => setAsking(null)} />
      ) : null}
      {asking === 'wordings' ? <WordingsDialog claim={claim} onClose={() => setAsking(null)} /> : null}
    </div>
  );
});

function PageActions({
  claimId,
  readOnly,
  onAsk,
  onRemove,
}: {
  claimId: string;
  readOnly: boolean;
  onAsk: (dialog: Asked) => void;
  onRemove: () => void;
}) {
  const client = useClient();
  const enabled = !readOnly;
  const several = useContext(SeveralMarked);
  useActions([
    ...(several ? [] : [{ id: 'claims.merge' as const, enabled, run: () => onAsk('merge') }]),
    ...emptyEvidence.map((state) => ({
      id: `claims.evidence-${state}` as const,
      enabled,
      run: () => void succeeded(assessClaim(client, claimId, { examined: examinationOf[state] })),
    })),
    { id: 'claims.remove', enabled, run: onRemove },
    { id: 'claims.side-by-side', run: () => onAsk('wordings') },
  ]);
  return null;
}
