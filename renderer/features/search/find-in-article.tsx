import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useActions } from '#renderer/actions/use-actions';
import { useArticle } from '#renderer/bridge/use-article';
import { TipButton } from '#renderer/components/tip-button';
import { useFinding } from '#renderer/state/finding';
import { useNavigation } from '#renderer/state/navigation';
import { canonicalText } from '#shared/model/canonical-text';
import { placesOfWords } from './places-of-words';

/** Words in the open article: each is gone to in turn, and the text stays where it is when the bar is closed. */
export function FindInArticle({ articleId }: { articleId: string }) {
  const { inArticle } = useFinding();
  return inArticle === null ? null : <FindBar key={articleId} articleId={articleId} wanted={inArticle} />;
}

function FindBar({ articleId, wanted }: { articleId: string; wanted: number }) {
  const { found, closeInArticle } = useFinding();
  const lookAt = useNavigation((state) => state.lookAt);
  const loaded = useArticle(articleId);
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words);
  const [at, setAt] = useState(0);
  const text = useMemo(() => (loaded.state === 'ready' ? canonicalText(loaded.text.document).text : ''), [loaded]);
  const places = useMemo(() => placesOfWords(text, asked), [text, asked]);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [wanted]);
  const show = (index: number): void => {
    const place = places[index];
    if (place === undefined) return;
    setAt(index);
    lookAt({ articleId, ...place });
  };
  useEffect(() => {
    const [first] = places;
    found(places);
    setAt(0);
    if (first !== undefined) lookAt({ articleId, ...first });
  }, [places, articleId, lookAt, found]);

  const step = (by: 1 | -1) => (): void => show((at + by + places.length) % Math.max(1, places.length));
  const close = (): void => {
    closeInArticle();
    document.querySelector<HTMLElement>('.ProseMirror')?.focus({ preventScroll: true });
  };
  const enabled = places.length > 0;
  useActions([
    // While the bar is open, the same keys mean its places and not the project's hits.
    { id: 'search.next', title: 'Next in this article', enabled, run: step(1) },
    { id: 'search.previous', title: 'Previous in this article', enabled, run: step(-1) },
  ]);
  return (
    <div className="find-bar" role="search" aria-label="Find in this article">
      <SearchField aria-label="Words to find in this article" value={words} onChange={setWords}>
        <Input
          ref={input}
          placeholder="Find in this article"
          spellCheck={false}
          // Not on the field around it, which would keep other keys from going on to the window.
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
            else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)();
          }}
        />
      </SearchField>
      <span className="find-count" role="status">
        {asked.trim() === ''
          ? ''
          : enabled
            ? `${at + 1} of ${places.length.toLocaleString('en')}`
            : 'Not in this article'}
      </span>
      <TipButton label="Previous" action="search.previous" isDisabled={!enabled} onPress={step(-1)}>
        <ChevronUp size={15} aria-hidden="true" />
      </TipButton>
      <TipButton label="Next" action="search.next" isDisabled={!enabled} onPress={step(1)}>
        <ChevronDown size={15} aria-hidden="true" />
      </TipButton>
      <TipButton label="Close" onPress={close}>
        <X size={15} aria-hidden="true" />
      </TipButton>
    </div>
  );
}
