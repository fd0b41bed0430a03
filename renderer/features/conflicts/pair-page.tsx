import { BookOpen, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import { codesOf } from '#renderer/bridge/read-project';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { CommitField } from '#renderer/components/fields';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import type { ConflictPair } from '#shared/analysis/conflicts/conflicts';
import { verdicts } from '#shared/model/judgement';
import { KindMark, verdictLabels } from './kind-mark';

/** Passages shown of one claim; more stand with the claim itself. */
const mostPassages = 2;

/** Both passages side by side, what is the same and what differs, and what the coder makes of it. */
export function PairPage({ pair }: { pair: ConflictPair }) {
  const { a, b, kind, why } = pair;
  return (
    <section className="pair-page" aria-label="The two numbers">
      <header>
        <KindMark kind={kind} />
        <h2 className="pair-headline">{why}</h2>
        <p className="quiet">
          {kind === 'conflict'
            ? 'Both say the same of the same in the same time, with different values. Warrant does not say which is right.'
            : 'The two count different things, so both may be right. What differs is named above.'}
        </p>
      </header>
      <div className="pair-sides">
        <Side claimId={a} />
        <Side claimId={b} />
      </div>
      <Judge pair={pair} />
    </section>
  );
}

function Side({ claimId }: { claimId: string }) {
  const { goTo } = useNavigation();
  const { claim, mentions } = useProject(
    [`claims/${claimId}`, `annotationsByClaim/${claimId}`, 'codes'],
    (project) => ({
      claim: project.get('claims', claimId),
      mentions: project.related('annotationsByClaim', claimId).flatMap((mention) => {
        const article = project.get('articles', mention.articleId);
        return article === undefined ? [] : [{ mention, article, codes: codesOf(project, mention.codeIds) }];
      }),
    }),
  );
  return (
    <article className="pair-side">
      <h3>{claim?.statement}</h3>
      {mentions.slice(0, mostPassages).map(({ mention, article, codes }) => {
        const { prefix, exact, suffix } = mention.selectors.quote;
        const { title, publisher, published } = article.metadata;
        return (
          <div key={mention.id} className="pair-passage">
            <blockquote>
              …{prefix}
              <mark>{exact}</mark>
              {suffix}…
            </blockquote>
            <p className="quiet">
              {codes.map((code) => (
                <CodeMark key={code.id} code={code} size={10} />
              ))}{' '}
              {[title, publisher, published].filter(Boolean).join(' · ')}
            </p>
            <Button
              className="button"
              aria-label={`Read it in ${title}`}
              onPress={() => goTo({ articleId: mention.articleId, annotationId: mention.id })}
            >
              <BookOpen size={14} aria-hidden="true" />
              Read
            </Button>
          </div>
        );
      })}
      {mentions.length > mostPassages ? (
        <p className="quiet">Also said in {mentions.length - mostPassages} other places</p>
      ) : null}
    </article>
  );
}

function Judge({ pair }: { pair: ConflictPair }) {
  const client = useClient();
  const { a, b } = pair;
  // As it stands in the project: what was worked out elsewhere comes a moment later.
  const judgement = useProject([`claims/${a}`], (project) =>
    project.get('claims', a)?.judgements.find(({ claimId }) => claimId === b),
  );
  const coder = useProject(['coders'], (project) => project.get('coders', judgement?.coderId ?? '')?.name);
  const [early, setEarly] = useState('');
  const readOnly = client.info.readOnly !== null;
  const judge = (verdict: string | null, reason: string): void => {
    const known = verdicts.find((each) => each === verdict) ?? null;
    succeeded(client.do({ type: 'conflict.judge', a, b, verdict: known, reason }));
  };
  return (
    <section className="judge" aria-label="Your judgement">
      <RadioGroup
        className="field"
        isDisabled={readOnly}
        value={judgement?.verdict ?? null}
        onChange={(verdict) => judge(verdict, judgement?.reason ?? early)}
      >
        <Label>What do you make of it?</Label>
        <div className="segments">
          {verdicts.map((verdict) => (
            <Radio key={verdict} value={verdict} className="segment">
              {verdictLabels[verdict]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <CommitField
        label="Why"
        lines={2}
        value={judgement?.reason ?? early}
        placeholder="The reason is exported with the claim map"
        readOnly={readOnly}
        onCommit={(reason) => (judgement === undefined ? setEarly(reason) : judge(judgement.verdict, reason))}
      />
      {judgement === undefined ? (
        <p className="quiet">Not judged yet.</p>
      ) : (
        <div className="judged">
          <span className="quiet">
            Judged by {coder ?? 'a coder'} on {judgement.judged.slice(0, 10)}
          </span>
          {readOnly ? null : (
            <Button className="button quiet-button" onPress={() => judge(null, '')}>
              <Undo2 size={14} aria-hidden="true" />
              Take the judgement back
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
