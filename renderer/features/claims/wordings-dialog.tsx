import { useState } from 'react';
import { Button, Checkbox, Input, Label, TextField } from 'react-aria-components';
import { newId } from '#renderer/bridge/coding';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog } from '#renderer/components/app-dialog';
import { CodeMark } from '#renderer/components/code-mark';
import { succeeded } from '#renderer/state/messages';
import { useOthersHidden } from '#renderer/state/others-hidden';
import { useNavigation } from '#renderer/state/navigation';
import type { Claim } from '#shared/model/claim';
import { firstStatement } from '#shared/model/first-statement';
import { mentionsOf, type MentionFacts } from './mention-facts';
import { OwnWords } from './own-words';

/** Every mention of a claim in its own words, side by side; those that say something else can be split off. */
export function WordingsDialog({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const client = useClient();
  const readOnly = client.info.readOnly !== null;
  const { hidden } = useOthersHidden();
  const all = useProject([`annotationsByClaim/${claim.id}`, 'codes', 'articles'], (p) => mentionsOf(p, claim.id));
  const mentions = all.filter(({ annotation }) => !hidden || annotation.coderId === client.coderId);
  const links = useProject([`linksByClaim/${claim.id}`, 'sources'], (project) =>
    project
      .related('linksByClaim', claim.id)
      .map(({ id, sourceId }) => ({ id, title: project.get('sources', sourceId)?.title ?? '' })),
  );
  const [going, setGoing] = useState<readonly string[]>([]);
  const [goingLinks, setGoingLinks] = useState<readonly string[]>([]);
  const [statement, setStatement] = useState<string | null>(null);
  const firstGoing = mentions.find(({ annotation }) => going.includes(annotation.id));
  const proposed = firstStatement(firstGoing?.annotation.selectors.quote.exact ?? '');
  const worded = (statement ?? proposed).trim();
  const whole = going.length === all.length;

  const split = (): void => {
    const done = client.do({
      type: 'claim.split',
      id: claim.id,
      claim: { id: newId(), statement: worded },
      annotationIds: [...going],
      linkIds: [...goingLinks],
    });
    if (succeeded(done)) onClose();
  };
  return (
    <AppDialog title="Side by side" isOpen wide onClose={onClose}>
      <p className="wordings-statement">{claim.statement}</p>
      {claim.variants.length === 0 ? null : (
        <ul className="variants" aria-label="Also worded">
          {claim.variants.map((variant) => (
            <li key={variant}>{variant}</li>
          ))}
        </ul>
      )}
      <ul className="wordings">
        {mentions.map((facts) => (
          <Wording
            key={facts.annotation.id}
            facts={facts}
            others={mentions
              .filter((other) => other !== facts)
              .map(({ annotation }) => annotation.selectors.quote.exact)}
            going={going.includes(facts.annotation.id)}
            onGo={
              readOnly || mentions.length < 2 ? null : (goes) => setGoing(toggled(going, facts.annotation.id, goes))
            }
            onClose={onClose}
          />
        ))}
      </ul>
      {going.length === 0 ? (
        <p className="quiet">
          {mentions.length < 2
            ? 'This claim has one mention.'
            : 'Words that no other mention has are underlined. Choose mentions that say something else to split them off.'}
        </p>
      ) : (
        <div className="split-form">
          <TextField className="field" value={statement ?? proposed} onChange={setStatement}>
            <Label>What the mentions chosen say instead</Label>
            <Input maxLength={2000} />
          </TextField>
          {links.length === 0 ? null : (
            <div className="split-links" role="group" aria-label="Evidence that goes along">
              <span className="quiet">Evidence that goes along</span>
              {links.map(({ id, title }) => (
                <Checkbox
                  key={id}
                  className="claim-tick"
                  isSelected={goingLinks.includes(id)}
                  onChange={(goes) => setGoingLinks(toggled(goingLinks, id, goes))}
                >
                  <span className="claim-tick-box" aria-hidden="true" />
                  {title}
                </Checkbox>
              ))}
            </div>
          )}
          {whole ? <p className="quiet">One mention has to stay.</p> : null}
        </div>
      )}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          {going.length === 0 ? 'Close' : 'Cancel'}
        </Button>
        {going.length === 0 ? null : (
          <Button className="button primary" isDisabled={whole || worded === ''} onPress={split}>
            Split off {going.length === 1 ? 'this mention' : `${going.length} mentions`}
          </Button>
        )}
      </div>
    </AppDialog>
  );
}

function Wording({
  facts: { annotation, codes, title, published, said },
  others,
  going,
  onGo,
  onClose,
}: {
  facts: MentionFacts;
  others: readonly string[];
  going: boolean;
  onGo: ((going: boolean) => void) | null;
  onClose: () => void;
}) {
  const { goTo } = useNavigation();
  return (
    <li className={going ? 'wording going' : 'wording'}>
      <blockquote>
        <OwnWords text={annotation.selectors.quote.exact} others={others} />
      </blockquote>
      <Button
        className="wording-place"
        onPress={() => {
          onClose();
          goTo({ articleId: annotation.articleId, annotationId: annotation.id });
        }}
      >
        {title}
      </Button>
      <span className="quiet">{published}</span>
      {said === '' ? null : <span className="quiet">{said}</span>}
      <span className="wording-codes">
        {codes.map((code) => (
          <span key={code.id} className="code-name">
            <CodeMark code={code} size={11} />
            {code.name}
          </span>
        ))}
      </span>
      {onGo === null ? null : (
        <Checkbox
          className="claim-tick"
          isSelected={going}
          onChange={onGo}
          aria-label={`Split off the mention in ${title}`}
        >
          <span className="claim-tick-box" aria-hidden="true" />
          Says something else
        </Checkbox>
      )}
    </li>
  );
}

const toggled = (ids: readonly string[], id: string, present: boolean): readonly string[] =>
  present ? [...ids, id] : ids.filter((known) => known !== id);
