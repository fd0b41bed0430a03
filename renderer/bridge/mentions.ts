/**
 * The mentions of the article that is read, by their place in the text. Kept up to date change by change, so that
 * coding the ten-thousandth claim costs what coding the first did.
 */
import { useSyncExternalStore } from 'react';
import type { Annotation } from '#shared/model/annotation';
import type { Change } from '#shared/model/change';
import { useOthersHidden } from '#renderer/state/others-hidden';
import type { ProjectReader } from '#shared/model/project-state';
import type { ProjectClient } from './project-client';
import { codesOf } from './read-project';
import { SpanIndex, type Span } from './span-index';
import { useClient } from './use-project';

export class Mentions {
  readonly articleId: string;
  readonly #client: ProjectClient;
  readonly #listeners = new Set<() => void>();
  readonly #stops: readonly (() => void)[];
  /** Those that have a place. */
  index = new SpanIndex();
  readonly #orphans = new Set<string>();
  #ids: readonly string[] | null = null;

  constructor(client: ProjectClient, articleId: string) {
    this.articleId = articleId;
    this.#client = client;
    this.#load();
    this.#stops = [
      client.onChanges((changes) => this.#take(changes)),
      client.watch(['coder'], () => this.#take(null)),
      useOthersHidden.subscribe(() => this.#take(null)),
    ];
  }

  /** All ids in the order of the text, orphans last; another array after a change that adds or takes any. */
  get ids(): readonly string[] {
    this.#ids ??= this.#orphans.size === 0 ? this.index.ids() : [...this.index.ids(), ...this.#orphans];
    return this.#ids;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
  }

  #load(): void {
    const { whole: project } = this.#client;
    const mentions = project.related('annotationsByArticle', this.articleId).filter((mention) => this.#shows(mention));
    this.index = new SpanIndex(mentions.filter(({ orphaned }) => !orphaned).map((mention) => spanOf(project, mention)));
    this.#orphans.clear();
    for (const { id, orphaned } of mentions) if (orphaned) this.#orphans.add(id);
    this.#ids = null;
  }

  #take(changes: readonly Change[] | null): void {
    const touched = changes?.filter((change) => this.#concerns(change)) ?? null;
    if (touched?.length === 0) return;
    if (touched === null || touched.some(({ table }) => table === 'codes')) this.#load();
    else for (const change of touched) if (change.table === 'annotations') this.#change(change.before, change.after);
    for (const listener of this.#listeners) listener();
  }

  #change(before: Annotation | null, after: Annotation | null): void {
    const stays = after !== null && after.articleId === this.articleId && this.#shows(after);
    if (before !== null && (!stays || after.orphaned !== before.orphaned)) {
      this.index.remove(before.id);
      this.#orphans.delete(before.id);
    }
    if (stays && after.orphaned) this.#orphans.add(after.id);
    if (stays && !after.orphaned) this.index.put(spanOf(this.#client.project, after));
    this.#ids = null;
  }

  #shows({ coderId }: Annotation): boolean {
    return !useOthersHidden.getState().hidden || coderId === this.#client.coderId;
  }

  #concerns(change: Change): boolean {
    if (change.table === 'codes') return change.before !== null;
    if (change.table !== 'annotations') return false;
    return change.before?.articleId === this.articleId || change.after?.articleId === this.articleId;
  }
}

const spanOf = (project: ProjectReader, { id, selectors, codeIds }: Annotation): Span => ({
  id,
  start: selectors.position.start,
  end: selectors.position.end,
  codes: codesOf(project, codeIds),
});

/** One article is read at a time: text and list of claims share its mentions. */
const current = new WeakMap<ProjectClient, Mentions>();

export function useMentions(articleId: string): Mentions {
  const client = useClient();
  const known = current.get(client);
  if (known?.articleId === articleId) return known;
  known?.dispose();
  const mentions = new Mentions(client, articleId);
  current.set(client, mentions);
  return mentions;
}

export function useMentionIds(articleId: string): readonly string[] {
  const mentions = useMentions(articleId);
  return useSyncExternalStore(
    (wake) => mentions.subscribe(wake),
    () => mentions.ids,
  );
}
