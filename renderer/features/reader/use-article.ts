import { useEffect, useState } from 'react';
import type { ArticleText } from '#shared/model/article';
import type { Failure } from '#shared/model/result';
import { bridge } from '#renderer/bridge/bridge';

export type LoadedArticle =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: Failure }
  | { readonly state: 'ready'; readonly id: string; readonly text: ArticleText };

/** The article's document, read from the project's folder when it is first shown. */
export function useArticle(id: string): LoadedArticle {
  const [loaded, setLoaded] = useState<LoadedArticle>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    setLoaded({ state: 'loading' });
    void bridge.call('article:read', { id }).then((answer) => {
      if (wanted)
        setLoaded(answer.ok ? { state: 'ready', id, text: answer.value } : { state: 'failed', error: answer.error });
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  return loaded;
}
