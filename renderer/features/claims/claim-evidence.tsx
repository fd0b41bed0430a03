import { Link2, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { ChoiceField, CommitField } from '#renderer/components/fields';
import { StanceIcon, stanceLabels, strengthLabels } from '#renderer/components/stance';
import { TipButton } from '#renderer/components/tip-button';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import { stances, strengths, type EvidenceLink } from '#shared/model/link';
import { LinkDialog } from './link-dialog';

const stanceChoices = stances.map((id) => ({ id, label: stanceLabels[id], icon: <StanceIcon stance={id} /> }));
const strengthChoices = strengths.map((id) => ({ id, label: strengthLabels[id] }));

/** The evidence links of a claim: stance, strength and warrant of each, and a way to add one. */
export function ClaimEvidence({ claimId }: { claimId: string }) {
  const { info } = useClient();
  const [linking, setLinking] = useState(false);
  const links = useProject([`linksByClaim/${claimId}`, 'sources'], (project) =>
    project
      .related('linksByClaim', claimId)
      .map((link) => ({ link, title: project.get('sources', link.sourceId)?.title ?? '' }))
      .sort(
        (a, b) => stances.indexOf(a.link.stance) - stances.indexOf(b.link.stance) || a.title.localeCompare(b.title),
      ),
  );
  return (
    <div className="field" role="group" aria-label="Evidence">
      <span className="label" aria-hidden="true">
        Evidence
      </span>
      {links.length === 0 ? <p className="no-evidence-line">Nothing supports or refutes this claim yet.</p> : null}
      <ul className="evidence-links">
        {links.map(({ link, title }) => (
          <LinkItem key={link.id} link={link} title={title} />
        ))}
      </ul>
      {info.readOnly === null ? (
        <Button className="button" onPress={() => setLinking(true)}>
          <Link2 size={14} aria-hidden="true" />
          Link evidence…
        </Button>
      ) : null}
      {linking ? <LinkDialog claimId={claimId} onClose={() => setLinking(false)} /> : null}
    </div>
  );
}

function LinkItem({ link, title }: { link: EvidenceLink; title: string }) {
  const client = useClient();
  const { openSource } = useNavigation();
  const edit = (set: Partial<Pick<EvidenceLink, 'stance' | 'strength' | 'warrant'>>): void =>
    void succeeded(client.do({ type: 'link.edit', id: link.id, set }));
  return (
    <li className={`evidence-link ${link.stance}`}>
      <div className="evidence-link-head">
        <Button className="source-title" onPress={() => openSource(link.sourceId)}>
          {title}
        </Button>
        <TipButton label="Remove this link" onPress={() => succeeded(client.do({ type: 'link.remove', id: link.id }))}>
          <X size={14} aria-hidden="true" />
        </TipButton>
      </div>
      <div className="two-fields">
        <ChoiceField
          hideLabel
          label={`Stance of ${title}`}
          value={link.stance}
          choices={stanceChoices}
          onChange={(stance) => edit({ stance })}
        />
        <ChoiceField
          hideLabel
          label={`Strength of ${title}`}
          value={link.strength}
          choices={strengthChoices}
          onChange={(strength) => edit({ strength })}
        />
      </div>
      <CommitField
        hideLabel
        label={`Warrant: why ${title} bears on this claim`}
        placeholder="Why this bears on the claim"
        lines={2}
        value={link.warrant}
        onCommit={(warrant) => edit({ warrant })}
      />
    </li>
  );
}
