import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { succeeded } from '#renderer/state/messages';
import type { MentionFate, VersionProposal } from '#shared/ipc/contract';
import type { QuoteSelector } from '#shared/model/selector';
import { useVersion } from './version-state';

/** What a newer version of an article would do to every claim in it, side by side, before it is accepted. */
export function NewVersion() {
  const { proposal, close } = useVersion();
  if (proposal === null) return null;
  return (
    <AppDialog title="A newer version" isOpen wide onClose={close}>
      <Proposal key={proposal.token} proposal={proposal} onClose={close} />
    </AppDialog>
  );
}

const groups = ['orphan', 'ambiguous', 'moved', 'stays'] as const;
const headings: Readonly<Record<MentionFate['status'], string>> = {
  orphan: 'Not in the newer version',
  ambiguous: 'May be any of several passages',
  moved: 'In other words or another place',
  stays: 'Stay as they are',
};

function Proposal({ proposal, onClose }: { proposal: VersionProposal; onClose: () => void }) {
  const client = useClient();
  const { articleId, mentions, token, fileName, remarks } = proposal;
  const [choices, setChoices] = useState<Readonly<Record<string, number>>>({});
  const title = useProject([`articles/${articleId}`], (project) => project.get('articles', articleId)?.metadata.title);
  const accept = async (): Promise<void> => {
    if (succeeded(await client.carryOut('version:accept', { token, choices: { ...choices } }))) onClose();
  };
  return (
    <>
      <p className="quiet">
        {fileName} in place of the present text of “{title}”. The present version stays in the project, and undo brings
        it back.
      </p>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <p role="status">{mentions.length === 0 ? 'No claims are made in this article yet.' : countsOf(mentions)}</p>
      {mentions.length === 0 ? null : (
        <div className="fate-heads" aria-hidden="true">
          <span>Now</span>
          <span>In the newer version</span>
        </div>
      )}
      <div className="fates">
        {groups.map((status) => {
          const group = mentions.filter((mention) => mention.status === status);
          return group.length === 0 ? null : (
            <section key={status} aria-label={headings[status]}>
              <h3>
                {headings[status]} <span className="quiet">{group.length}</span>
              </h3>
              <ul>
                {group.map((mention) => (
                  <li key={mention.annotationId} className={`fate ${status}`}>
                    <div>
                      <Quote quote={mention.before} />
                    </div>
                    {status === 'ambiguous' ? (
                      <PlaceChoice
                        mention={mention}
                        chosen={choices[mention.annotationId] ?? null}
                        onChoose={(place) => setChoices(withChoice(choices, mention.annotationId, place))}
                      />
                    ) : (
                      <div>{mention.after[0] === undefined ? <NotFound /> : <Quote quote={mention.after[0]} />}</div>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <DialogActions confirm="Take the newer version" onConfirm={() => void accept()} onCancel={onClose} />
    </>
  );
}

function PlaceChoice({
  mention,
  chosen,
  onChoose,
}: {
  mention: MentionFate;
  chosen: number | null;
  onChoose: (place: number | null) => void;
}) {
  return (
    <RadioGroup
      className="places"
      value={chosen === null ? 'none' : String(chosen)}
      onChange={(value) => onChoose(value === 'none' ? null : Number(value))}
    >
      <Label className="visually-hidden">Which passage is it?</Label>
      {mention.after.map((quote, place) => (
        // The places of one mention never change their order.
        <Radio key={place} value={String(place)} className="place">
          <Quote quote={quote} />
        </Radio>
      ))}
      <Radio value="none" className="place">
        <NotFound />
      </Radio>
    </RadioGroup>
  );
}

const NotFound = () => <span className="quiet">Kept, and shown as not found</span>;

function Quote({ quote }: { quote: QuoteSelector }) {
  return (
    <span className="fate-quote">
      <span className="quiet">{quote.prefix === '' ? '' : `…${quote.prefix}`}</span>
      <mark>{quote.exact}</mark>
      <span className="quiet">{quote.suffix === '' ? '' : `${quote.suffix}…`}</span>
    </span>
  );
}

function withChoice(
  choices: Readonly<Record<string, number>>,
  id: string,
  place: number | null,
): Readonly<Record<string, number>> {
  const { [id]: _before, ...rest } = choices;
  return place === null ? rest : { ...rest, [id]: place };
}

function countsOf(mentions: readonly MentionFate[]): string {
  const count = (status: MentionFate['status']): number => mentions.filter((each) => each.status === status).length;
  const stay = count('stays');
  return `${stay} ${stay === 1 ? 'stays' : 'stay'}, ${count('moved')} moved, ${count('ambiguous')} ambiguous, ${count('orphan')} not found`;
}
