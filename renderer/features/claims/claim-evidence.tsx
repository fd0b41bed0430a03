import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import { assessClaim } from '#renderer/bridge/claims';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { examinationLabels, ExaminationIcon } from '#renderer/components/evidence-state';
import { succeeded } from '#renderer/state/messages';
import { examinations, type Claim } from '#shared/model/claim';
import { stances } from '#shared/model/link';
import { EvidenceLinkItem } from './evidence-link-item';
import { LinkDialog } from './link-dialog';

/** What the claim rests on; where nothing is linked, whether anybody looked. */
export function ClaimEvidence({ claim, readOnly }: { claim: Claim; readOnly: boolean }) {
  const [linking, setLinking] = useState(false);
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
          <Button className="quiet-action" onPress={() => setLinking(true)}>
            <Link2 size={13} aria-hidden="true" />
            Link evidence…
          </Button>
        )}
      </header>
      {links.length === 0 ? <Examination claim={claim} readOnly={readOnly} /> : null}
      <ul className="evidence-links">
        {links.map(({ link, title }) => (
          <EvidenceLinkItem key={link.id} link={link} title={title} readOnly={readOnly} />
        ))}
      </ul>
      {linking ? <LinkDialog claimId={claim.id} onClose={() => setLinking(false)} /> : null}
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
      value={claim.examined}
      onChange={(value) => {
        const examined = examinations.find((known) => known === value);
        if (examined !== undefined) succeeded(assessClaim(client, claim.id, { examined }));
      }}
    >
      {examinations.map((state) => (
        <Radio key={state} value={state} className={`examination-choice ${state}`}>
          <ExaminationIcon state={state} />
          {examinationLabels[state]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
