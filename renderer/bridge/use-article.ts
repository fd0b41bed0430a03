import { useEffect, useMemo, useState } from 'react';
import type { ArticleText } from '#shared/model/article';
import { ok, type Failure, type Result } from '#shared/model/result';
import { textWithFolds } from '#shared/model/text-with-folds';
import { bridge } from './bridge';
import type { ProjectClient } from './project-client';
import { useClient, useProject } from './use-project';

export type LoadedArticle =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: Failure }
  | { readonly state: 'ready'; readonly text: ArticleText };

/** The article's text as it is read now: its version, with what people decided about folded blocks. */
export function useArticle(id: string): LoadedArticle {
  const client = useClient();
  const [loaded, setLoaded] = useState<{ key: string; answer: Result<ArticleText> } | null>(null);
  const article = useProject([`articles/${id}`], (project) => project.get('articles', id));
  const { folds, textHash, textId = id } = article ?? {};
  const key = `${id}/${textId}`;
  useEffect(() => {
    let wanted = true;
    void read(client, id, key).then((answer) => {
      if (wanted) setLoaded({ key, answer });
    });
    return () => {
      wanted = false;
    };
  }, [client, id, key]);
  return useMemo(() => {
    // Another version of the same article takes the place of the one that is shown, without a blank between.
    if (loaded === null || !loaded.key.startsWith(`${id}/`)) return { state: 'loading' };
    const { answer } = loaded;
    if (!answer.ok) return { state: 'failed', error: answer.error };
    const current = loaded.key === key && textHash !== undefined;
    return { state: 'ready', text: current ? textWithFolds(answer.value, { folds, textHash }) : answer.value };
  }, [loaded, id, key, folds, textHash]);
}

/** The article read last: several parts of the window show the same one. */
let last: { client: ProjectClient; key: string; answer: Promise<Result<ArticleText>> } | null = null;

function read(client: ProjectClient, id: string, key: string): Promise<Result<ArticleText>> {
  const seen = client.seenText?.id === id && !client.isWhole ? client.seenText : null;
  if (last?.client !== client || last.key !== key)
    last = { client, key, answer: seen === null ? bridge.call('article:read', { id }) : Promise.resolve(ok(seen)) };
  return last.answer;
}
