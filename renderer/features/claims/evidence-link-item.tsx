import { X } from 'lucide-react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import { useClient } from '#renderer/bridge/use-project';
import { CommitField } from '#renderer/components/fields';
import { InlineChoice } from '#renderer/components/inline-choice';
import { StanceIcon, stanceLabels, strengthLabels } from '#renderer/components/stance';
import { TipButton } from '#renderer/components/tip-button';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import { stances, strengths, type EvidenceLink } from '#shared/model/link';
import { LinkPassage } from './link-passage';

const strengthChoices = strengths.map((id) => ({ id, label: strengthLabels[id] }));

/** One source of a claim: what it does for the claim, how strongly, by which warrant, and where an article says so. */
export function EvidenceLinkItem({ link, title, readOnly }: { link: EvidenceLink; title: string; readOnly: boolean }) {
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
        {readOnly ? null : (
          <TipButton
            label={`Remove the link to ${title}`}
            onPress={() => succeeded(client.do({ type: 'link.remove', id: link.id }))}
          >
            <X size={14} aria-hidden="true" />
          </TipButton>
        )}
      </div>
      <div className="evidence-link-line">
        <RadioGroup
          className="stances"
          aria-label={`Stance of ${title}`}
          orientation="horizontal"
          isReadOnly={readOnly}
          value={link.stance}
          onChange={(value) => {
            const stance = stances.find((known) => known === value);
            if (stance !== undefined) edit({ stance });
          }}
        >
          {stances.map((stance) => (
            <Radio key={stance} value={stance} className={`stance-pick ${stance}`} aria-label={stanceLabels[stance]}>
              <StanceIcon stance={stance} size={13} />
              {stance === link.stance ? stanceLabels[stance] : null}
            </Radio>
          ))}
        </RadioGroup>
        <InlineChoice
          label={`Strength of ${title}`}
          value={link.strength}
          choices={strengthChoices}
          isDisabled={readOnly}
          onChange={(strength) => edit({ strength })}
        />
      </div>
      <CommitField
        hideLabel
        label={`Warrant: why ${title} bears on this claim`}
        placeholder="Why this bears on the claim"
        lines={2}
        value={link.warrant}
        readOnly={readOnly}
        onCommit={(warrant) => edit({ warrant })}
      />
      <LinkPassage link={link} title={title} readOnly={readOnly} />
    </li>
  );
}
