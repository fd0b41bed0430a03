/**
 * How many mentions of an article carry each code. Counted once when first asked for, then kept by what each change
 * takes and adds; whoever shows them is woken in a quiet moment, since nobody codes by the counts.
 */
import { useCallback, useSyncExternalStore } from 'react';
import type { Annotation } from '#shared/model/annotation';
import type { Change } from '#shared/model/change';
import { useOthersHidden } from '#renderer/state/others-hidden';
import type { ProjectClient } from './project-client';
import { useClient } from './use-project';

export type CodeCounts = ReadonlyMap<string, number>;

class ArticleCodeCounts {
  readonly #client: ProjectClient;
  readonly #counts = new Map<string, CodeCounts>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #changed = new Set<string>();

  constructor(client: ProjectClient) {
    this.#client = client;
    client.onChanges((changes) => this.#take(changes));
  }

  /** By code id; codes without mentions are left out. The same object until something changed. */
  of(articleId: string): CodeCounts {
    const known = this.#counts.get(articleId);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (const { codeIds } of this.#client.project.related('annotationsByArticle', articleId)) add(counts, codeIds, 1);
    this.#counts.set(articleId, counts);
    return counts;
  }

  subscribe(articleId: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(articleId) ?? new Set();
    this.#listeners.set(articleId, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  #take(changes: readonly Change[] | null): void {
    if (changes === null) {
      for (const articleId of this.#counts.keys()) this.#wake(articleId);
      this.#counts.clear();
      return;
    }
    for (const { table, before, after } of changes)
      if (table === 'annotations') {
        // Others' marks may be hidden: what is counted then is asked for again.
        if (useOthersHidden.getState().hidden) {
          this.#forget(before);
          this.#forget(after);
          continue;
        }
        if (before !== null) this.#count(before, -1);
        if (after !== null) this.#count(after, 1);
      }
  }

  #forget(mention: Annotation | null): void {
    if (mention === null || !this.#counts.delete(mention.articleId)) return;
    this.#wake(mention.articleId);
  }

  #count({ articleId, codeIds }: Annotation, step: 1 | -1): void {
    const known = this.#counts.get(articleId);
    if (known === undefined) return;
    const counts = new Map(known);
    add(counts, codeIds, step);
    this.#counts.set(articleId, counts);
    this.#wake(articleId);
  }

  #wake(articleId: string): void {
    if (this.#changed.size === 0)
      requestIdleCallback(
        () => {
          const changed = [...this.#changed];
          this.#changed.clear();
          for (const id of changed) for (const listener of this.#listeners.get(id) ?? []) listener();
        },
        { timeout: latest },
      );
    this.#changed.add(articleId);
  }
}

/** Milliseconds until counts are shown, however busy the window is. */
const latest = 300;

function add(counts: Map<string, number>, codeIds: readonly string[], step: 1 | -1): void {
  for (const id of new Set(codeIds)) {
    const count = (counts.get(id) ?? 0) + step;
    if (count === 0) counts.delete(id);
    else counts.set(id, count);
  }
}

const kept = new WeakMap<ProjectClient, ArticleCodeCounts>();
function countsFor(client: ProjectClient): ArticleCodeCounts {
  const counts = kept.get(client) ?? new ArticleCodeCounts(client);
  kept.set(client, counts);
  return counts;
}

export function useCodeCounts(articleId: string): CodeCounts {
  const client = useClient();
  const subscribe = useCallback(
    (wake: () => void) => countsFor(client).subscribe(articleId, wake),
    [client, articleId],
  );
  return useSyncExternalStore(subscribe, () => countsFor(client).of(articleId));
}
