import { useEffect, useState } from 'react';
import type { ArticleText } from '#shared/model/article';
import type { Failure } from '#shared/model/result';
import { bridge } from '#renderer/bridge/bridge';
import { useProject } from '#renderer/bridge/use-project';

export type LoadedArticle =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: Failure }
  | { readonly state: 'ready'; readonly id: string; readonly text: ArticleText };

/** The article's document as it was imported, read from the project's folder when it is shown or another version holds. */
export function useArticle(id: string): LoadedArticle {
  const [loaded, setLoaded] = useState<LoadedArticle>({ state: 'loading' });
  const textId = useProject([`articles/${id}`], (project) => project.get('articles', id)?.textId ?? id);
  useEffect(() => {
    let wanted = true;
    setLoaded((before) => (before.state === 'ready' && before.id === id ? before : { state: 'loading' }));
    void bridge.call('article:read', { id }).then((answer) => {
      if (wanted)
        setLoaded(answer.ok ? { state: 'ready', id, text: answer.value } : { state: 'failed', error: answer.error });
    });
    return () => {
      wanted = false;
    };
  }, [id, textId]);
  return loaded;
}
