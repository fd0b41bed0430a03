import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useActions } from '#renderer/actions/use-actions';
import { useArticle } from '#renderer/bridge/use-article';
import { useProject } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { useNavigation } from '#renderer/state/navigation';
import type { Annotation } from '#shared/model/annotation';
import { canonicalText } from '#shared/model/canonical-text';
import { useCompare } from './compare-state';
import { focusSoon } from './focus-soon';
import { MentionVoice } from './mention-voice';

/** The passage of a mention in its article, without leaving the comparison. */
export function PassagePanel({ mentionId }: { mentionId: string }) {
  const { cell, openMention } = useCompare();
  const { goTo } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  const mention = useProject([`annotations/${mentionId}`], (project) => project.get('annotations', mentionId));
  const articleId = mention?.articleId ?? '';
  const article = useProject([`articles/${articleId}`], (project) => project.get('articles', articleId));
  useEffect(() => heading.current?.focus(), []);
  const close = (): void => {
    openMention(null);
    focusSoon(`[data-mention="${CSS.escape(mentionId)}"]`);
  };
  useActions([{ id: 'compare.close', title: 'Close the passage', run: close }]);
  const { title = 'This passage is gone', publisher = null, published = null, authors = [] } = article?.metadata ?? {};
  return (
    <section className="compare-beside" aria-label="Passage">
      <div className="beside-bar">
        {cell === null ? (
          <span />
        ) : (
          <Button className="button bare" onPress={close}>
            <ArrowLeft size={14} aria-hidden="true" /> Cell
          </Button>
        )}
        <TipButton label="Close the passage" onPress={close}>
          <X size={15} aria-hidden="true" />
        </TipButton>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="quiet">
        {[authors.join(', '), publisher, published].filter((part) => part !== null && part !== '').join(' · ')}
      </p>
      {mention === undefined ? null : (
        <>
          <MentionVoice mention={mention} />
          <Context mention={mention} />
          <Button
            className="button beside-open"
            onPress={() => goTo({ articleId: mention.articleId, annotationId: mention.id })}
          >
            Open in the article
          </Button>
        </>
      )}
    </section>
  );
}

/** Characters of the article to show on either side, up to the ends of paragraphs. */
const around = 280;

function Context({ mention }: { mention: Annotation }) {
  const loaded = useArticle(mention.articleId);
  const mark = useRef<HTMLElement>(null);
  const text = useMemo(() => (loaded.state === 'ready' ? canonicalText(loaded.text.document).text : null), [loaded]);
  useEffect(() => {
    // Only what stands beside scrolls, and nothing around it.
    const panel = mark.current?.closest('.compare-beside');
    if (panel == null || mark.current === null) return;
    panel.scrollTop += mark.current.getBoundingClientRect().top - panel.getBoundingClientRect().top - 200;
  }, [text]);
  if (loaded.state === 'failed') return <p className="quiet">{loaded.error.message}</p>;
  if (text === null) return <p className="quiet">Reading the article…</p>;
  const { start, end } = mention.selectors.position;
  const { exact } = mention.selectors.quote;
  if (text.slice(start, end) !== exact)
    return (
      <div className="beside-passage">
        <p>
          <mark>{exact}</mark>
        </p>
        <p className="quiet">These words no longer stand at that place in the article.</p>
      </div>
    );
  const from = start <= around ? 0 : Math.max(text.lastIndexOf('\n\n', start - around) + 2, start - 2 * around, 0);
  const after = text.indexOf('\n\n', end + around);
  const to = Math.min(after === -1 ? text.length : after, end + 2 * around);
  return (
    <div className="beside-passage">
      <p>
        {from > 0 ? '… ' : ''}
        {text.slice(from, start)}
        <mark ref={mark}>{exact}</mark>
        {text.slice(end, to)}
        {to < text.length ? ' …' : ''}
      </p>
    </div>
  );
}
