import { Quote, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { say, succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import { useTextSelection } from '#renderer/state/text-selection';
import type { EvidenceLink } from '#shared/model/link';

/** Where the article itself ties claim and source together: what is selected in the text becomes it. */
export function LinkPassage({ link, title, readOnly }: { link: EvidenceLink; title: string; readOnly: boolean }) {
  const client = useClient();
  const lookAt = useNavigation((state) => state.lookAt);
  const selected = useTextSelection((state) => state.selected);
  const { passage } = link;
  const article = useProject(
    [`articles/${passage?.articleId ?? ''}`],
    (project) => project.get('articles', passage?.articleId ?? '')?.metadata.title ?? '',
  );
  const mark = (marked: EvidenceLink['passage']): void =>
    void succeeded(client.do({ type: 'link.edit', id: link.id, set: { passage: marked } }));
  if (passage !== null) {
    const { exact } = passage.selectors.quote;
    const { start, end } = passage.selectors.position;
    return (
      <div className="link-passage">
        <Quote size={12} aria-hidden="true" />
        <Button
          className="link-passage-quote"
          aria-label={`Where ${article} says so: ${exact}`}
          onPress={() => lookAt({ articleId: passage.articleId, start, end })}
        >
          {exact}
        </Button>
        {readOnly ? null : (
          <TipButton label="Unmark this passage" onPress={() => mark(null)}>
            <X size={12} aria-hidden="true" />
          </TipButton>
        )}
      </div>
    );
  }
  if (readOnly) return null;
  return (
    <Button
      className="quiet-action"
      aria-label={`Mark where the article ties the claim to ${title}`}
      onPress={() =>
        selected === null
          ? say('info', 'Select the passage in the article first, then press this again.')
          : mark({ articleId: selected.articleId, selectors: selected.describe() })
      }
    >
      <Quote size={12} aria-hidden="true" />
      {selected === null ? 'Mark where the article says so' : 'The selected passage says so'}
    </Button>
  );
}
