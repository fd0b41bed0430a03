import { useActions } from '#renderer/actions/use-actions';
import { useClient } from '#renderer/bridge/use-project';
import { CommitField } from '#renderer/components/fields';
import { InlineChoice } from '#renderer/components/inline-choice';
import { succeeded } from '#renderer/state/messages';
import type { Annotation } from '#shared/model/annotation';
import { hedgings, voices } from '#shared/model/voice';
import { hedgingWords, voiceWords } from './voice-words';

const voiceChoices = voices.map((id) => ({ id, label: voiceWords[id] }));
const hedgingChoices = hedgings.map((id) => ({ id, label: hedgingWords[id] }));

/** Who says it in this article, and how surely: `The author reports it · TrueUp · as likely`. */
export function MentionVoice({ annotation, readOnly }: { annotation: Annotation; readOnly: boolean }) {
  const client = useClient();
  const { id, voice, speaker, hedging } = annotation;
  const edit = (set: Partial<Pick<Annotation, 'voice' | 'speaker' | 'hedging'>>): void =>
    void succeeded(client.do({ type: 'annotation.edit', id, set }));
  useActions(
    readOnly
      ? []
      : [
          ...voiceChoices.map((choice) => ({
            id: `claims.voice-${choice.id}` as const,
            run: () => edit({ voice: choice.id }),
          })),
          ...hedgingChoices.map((choice) => ({
            id: `claims.hedging-${choice.id}` as const,
            run: () => edit({ hedging: choice.id }),
          })),
        ],
  );
  return (
    <div className="voice-line">
      <InlineChoice
        label="Voice"
        value={voice}
        choices={voiceChoices}
        isDisabled={readOnly}
        onChange={(next) => edit({ voice: next })}
      />
      <InlineChoice
        label="Hedging"
        value={hedging}
        choices={hedgingChoices}
        isDisabled={readOnly}
        onChange={(next) => edit({ hedging: next })}
      />
      {voice === 'asserts' && speaker === '' ? null : (
        <span className="speaker-field">
          <span className="quiet" aria-hidden="true">
            quoting
          </span>
          <CommitField
            hideLabel
            label="Who is quoted"
            placeholder="Who is quoted?"
            value={speaker}
            readOnly={readOnly}
            onCommit={(next) => edit({ speaker: next.trim() })}
          />
        </span>
      )}
    </div>
  );
}
