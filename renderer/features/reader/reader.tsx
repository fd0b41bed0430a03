import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useFocusHome } from '#renderer/actions/focus-home';
import { bridge } from '#renderer/bridge/bridge';
import { useMentions } from '#renderer/bridge/mentions';
import { codesInOrder } from '#renderer/bridge/read-project';
import { useArticle } from '#renderer/bridge/use-article';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { ArticleEditor, type Box, type EditorEvents } from '#renderer/editor/article-editor';
import type { PlacedSpan } from '#renderer/bridge/span-index';
import { useCodingMode } from '#renderer/state/coding-mode';
import { useFinding } from '#renderer/state/finding';
import { succeeded } from '#renderer/state/messages';
import { follow, toFollow, useNavigation } from '#renderer/state/navigation';
import { setTextSelection } from '#renderer/state/text-selection';
import { describeRange } from '#shared/anchoring/describe-range';
import type { ArticleText } from '#shared/model/article';
import type { FoldDecision } from '#shared/model/folds';
import type { Selectors } from '#shared/model/selector';
import { ArticleHead } from './article-head';
import { useCodeActions } from './code-actions';
import { HiddenNotice } from './hidden-notice';
import { ChosenMention } from './chosen-mention';
import { HoverCard } from './hover-card';
import { Margin } from './margin';
import { Minimap } from './minimap';
import { usePickAction } from './pick-action';
import { announceClaim } from './announce-claim';
import { PickList } from './pick-list';
import { useMovingActions } from './moving-actions';
import { useRangeActions } from './range-actions';
import { SelectionBar } from './selection-bar';
import { StickyBar } from './sticky-bar';
import { useCoding } from './use-coding';
import { useReadingPlace } from './use-reading-place';

export function Reader({ articleId }: { articleId: string }) {
  const loaded = useArticle(articleId);
  if (loaded.state === 'failed') return <p className="reader-problem">{loaded.error.message}</p>;
  if (loaded.state === 'loading') return <div className="reader" aria-busy="true" />;
  return <ArticleReader key={articleId} text={loaded.text} />;
}

function ArticleReader({ text }: { text: ArticleText }) {
  const articleId = text.id;
  const client = useClient();
  const scroller = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<ArticleEditor | null>(null);
  const select = useNavigation((state) => state.select);
  const passage = useNavigation((state) => state.passage);
  const codes = useProject(['codes'], codesInOrder);
  const title = useProject([`articles/${articleId}`], (p) => p.get('articles', articleId)?.metadata.title ?? '');
  const mentions = useMentions(articleId);
  useReadingPlace(articleId, editor, scroller);

  const [picking, setPicking] = useState<{ at: Box; spans: readonly PlacedSpan[] } | null>(null);
  /** From among the claims at one place, by whoever may not see which one it was. */
  const pick = (id: string): void => {
    select(id);
    announceClaim(client, mentions, id);
  };
  usePickAction(editor, (at, hit) => setPicking({ at, spans: shortestFirst(hit) }), pick);

  const coding = useCoding(articleId, editor);
  useMovingActions(coding, mentions);
  useRangeActions(coding);
  useCodeActions(coding, codes);
  useFocusHome(() => editor?.focus());
  const stickyId = useCodingMode((mode) => mode.stickyId);
  const sticky = codes.find(({ id }) => id === stickyId);

  const fold = (paths: readonly string[], decision: FoldDecision): void => {
    const changes = Object.fromEntries(paths.map((path) => [path, decision]));
    void client.carryOut('article:fold', { id: articleId, changes }).then(succeeded);
  };

  const events = useLatest<Omit<EditorEvents, 'onFold'>>({
    onSelect: (range) => {
      const describe = (): Selectors => describeRange(editor?.text ?? '', range?.start ?? 0, range?.end ?? 0);
      setTextSelection(range === null ? null : { articleId, describe });
    },
    onLink: (href) => void bridge.call('app:open-link', { href }).then(succeeded),
    onClick: (hit, at) => {
      if (hit.length > 1) setPicking({ at, spans: shortestFirst(hit) });
      else select(hit[0]?.id ?? null);
    },
    onRelease: (exact) => coding.released(exact),
  });

  const folding = useLatest(fold);
  // Before the frame in which the article appears: text, highlights and margin come together.
  useLayoutEffect(() => {
    if (host.current === null || scroller.current === null) return;
    const made = new ArticleEditor(host.current, scroller.current, text.document, title, {
      onSelect: (range) => events.current.onSelect(range),
      onLink: (href) => events.current.onLink(href),
      onClick: (hit, at) => events.current.onClick(hit, at),
      onRelease: (exact) => events.current.onRelease(exact),
      onFold: client.info.readOnly === null ? ({ paths }, decision) => folding.current(paths, decision) : null,
    });
    setEditor(made);
    return () => {
      made.destroy();
      setTextSelection(null);
    };
    // The title only names the text for screen readers, and another text goes into the same view.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [articleId, events, folding]);
  const drawn = useRef(text);
  useEffect(() => {
    if (editor === null || drawn.current === text) return;
    drawn.current = text;
    editor.setDocument(text.document);
  }, [editor, text]);

  useLayoutEffect(() => {
    if (editor === null) return;
    const draw = (): void => editor.setSpans(mentions.index);
    draw();
    // Text and highlights stand there: what a screenshot or a test waits for.
    document.documentElement.dataset.ready = 'true';
    return mentions.subscribe(draw);
  }, [editor, mentions]);
  useEffect(() => {
    if (editor === null) return;
    editor.lookAt(passage?.articleId === articleId ? passage : null, toFollow('passage'));
    follow('passage');
  }, [editor, articleId, passage]);

  const found = useFinding((finding) => finding.places);
  useLayoutEffect(() => editor?.setFound(found), [editor, found]);

  return (
    <div className="reading-place">
      <div className="reader" ref={scroller}>
        <HiddenNotice />
        <article className="paper">
          <ArticleHead articleId={articleId} document={text.document} />
          <div className="text-and-margin">
            {editor === null ? null : <Margin editor={editor} onSelect={select} />}
            <div className="article-text" ref={host} />
            {editor === null ? null : <ChosenMention editor={editor} mentions={mentions} />}
          </div>
        </article>
      </div>
      {editor === null || scroller.current === null ? null : (
        <SelectionBar editor={editor} scroller={scroller.current} codes={codes} coding={coding} />
      )}
      {sticky === undefined ? null : <StickyBar code={sticky} onLeave={() => coding.stick(null)} />}
      {editor === null || scroller.current === null ? null : (
        <Minimap editor={editor} mentions={mentions} scroller={scroller.current} />
      )}
      {editor === null || host.current === null || picking !== null ? null : (
        <HoverCard editor={editor} host={host.current} />
      )}
      {picking === null ? null : (
        <PickList
          {...picking}
          onPick={(id) => {
            setPicking(null);
            pick(id);
            editor?.focus();
          }}
          onClose={() => {
            setPicking(null);
            editor?.focus();
          }}
        />
      )}
    </div>
  );
}

const shortestFirst = (spans: readonly PlacedSpan[]): PlacedSpan[] =>
  spans.toSorted((a, b) => a.end - a.start - (b.end - b.start));

/** A reference that always holds the latest value: what a long-lived object calls back into. */
function useLatest<T>(value: T): { current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
