import { useEffect, useMemo, useState } from 'react';
import { articleToBeginWith } from '#shared/analysis/library/article-to-begin-with';
import type { Article, ArticleText } from '#shared/model/article';
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
  const article = useProject([`articles/${id}`], (project) => project.get('articles', id));
  const { folds, textHash } = article ?? {};
  const key = keyOf(id, article);
  const [loaded, setLoaded] = useState(() => atHand(client, key));
  useEffect(() => {
    let wanted = true;
    void read(client, id, key).then((answer) => {
      if (wanted) setLoaded((before) => (before?.key === key && before.answer === answer ? before : { key, answer }));
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

/** Reads the article that the project begins with, if its text did not come already, so that it stands in its first frame. */
export async function readFirst(client: ProjectClient, text = client.seenText): Promise<void> {
  const first = articleToBeginWith(client.project.all('articles'), Object.keys(client.info.places));
  if (first !== undefined) await read(client, first.id, keyOf(first.id, first), text);
}

const keyOf = (id: string, article: Article | undefined): string => `${id}/${article?.textId ?? id}`;

type Read = { readonly client: ProjectClient; readonly key: string; readonly answer: Promise<Result<ArticleText>> };
type Loaded = { readonly key: string; readonly answer: Result<ArticleText> };

/** The article read last: several parts of the window show the same one. */
let last: (Read & { loaded: Loaded | null }) | null = null;

function read(
  client: ProjectClient,
  id: string,
  key: string,
  text = client.isWhole ? null : client.seenText,
): Promise<Result<ArticleText>> {
  if (last?.client === client && last.key === key) return last.answer;
  const seen = text?.id === id ? ok(text) : null;
  const reading = {
    client,
    key,
    answer: seen === null ? bridge.call('article:read', { id }) : Promise.resolve(seen),
    loaded: seen === null ? null : { key, answer: seen },
  };
  last = reading;
  void reading.answer.then((answer) => (reading.loaded = { key, answer }));
  return reading.answer;
}

const atHand = (client: ProjectClient, key: string): Loaded | null =>
  last?.client === client && last.key === key ? last.loaded : null;
