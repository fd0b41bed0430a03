import { Link2 } from 'lucide-react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import { assessClaim } from '#renderer/bridge/claims';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { DragHandle } from '#renderer/components/dragging';
import { emptyEvidence, emptyEvidenceLabels, StateIcon } from '#renderer/components/state-icon';
import { useEvidence } from '#renderer/state/evidence';
import { succeeded } from '#renderer/state/messages';
import { evidenceState } from '#shared/analysis/evidence-state';
import type { Claim } from '#shared/model/claim';
import { stances } from '#shared/model/link';
import { EvidenceLinkItem } from './evidence-link-item';
import { examinationOf } from './examination';

/** What the claim rests on; where nothing is linked, whether anybody looked. */
export function ClaimEvidence({ claim, readOnly }: { claim: Claim; readOnly: boolean }) {
  const startLinking = useEvidence((state) => state.link);
  const links = useProject([`linksByClaim/${claim.id}`, 'sources'], (project) =>
    project
      .related('linksByClaim', claim.id)
      .map((link) => ({ link, title: project.get('sources', link.sourceId)?.title ?? '' }))
      .sort(
        (a, b) => stances.indexOf(a.link.stance) - stances.indexOf(b.link.stance) || a.title.localeCompare(b.title),
      ),
  );
  return (
    <section className="claim-part" aria-label="Evidence">
      <header className="claim-part-head">
        <h3>Evidence</h3>
        {readOnly ? null : (
          <span className="claim-part-tools">
            <DragHandle label="Drag this claim onto a source" item={() => ({ kind: 'claim', id: claim.id })} />
            <Button className="quiet-action" onPress={() => startLinking({ claimId: claim.id })}>
              <Link2 size={13} aria-hidden="true" />
              Link evidence…
            </Button>
          </span>
        )}
      </header>
      {links.length === 0 ? <Examination claim={claim} readOnly={readOnly} /> : null}
      <ul className="evidence-links">
        {links.map(({ link, title }) => (
          <EvidenceLinkItem key={link.id} link={link} title={title} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  );
}

/** Not examined, nothing found, not applicable: one press each. Neutral evidence is a link and stands among the links. */
function Examination({ claim, readOnly }: { claim: Claim; readOnly: boolean }) {
  const client = useClient();
  return (
    <RadioGroup
      className="examinations"
      aria-label="Whether evidence was looked for"
      isReadOnly={readOnly}
      value={evidenceState(claim, 0)}
      onChange={(value) => {
        const state = emptyEvidence.find((known) => known === value);
        if (state !== undefined) succeeded(assessClaim(client, claim.id, { examined: examinationOf[state] }));
      }}
    >
      {emptyEvidence.map((state) => (
        <Radio key={state} value={state} className={`examination-choice ${state}`}>
          <StateIcon state={state} size={13} />
          {emptyEvidenceLabels[state]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
