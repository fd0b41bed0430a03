/** Changes to several articles at once: one step of undo each. */
import type { ProjectClient } from '#renderer/bridge/project-client';
import { counted } from '#renderer/components/counted';
import { succeeded } from '#renderer/state/messages';
import { statusWords } from '#shared/analysis/library/arrange';
import type { CommandInput, SingleCommand } from '#shared/commands/commands';
import type { Article, Metadata } from '#shared/model/article';

/** More than this the main process works out, so that the window does not stand still meanwhile. */
const mostAtOnce = 300;

async function carryOut(client: ProjectClient, label: string, steps: readonly SingleCommand[]): Promise<boolean> {
  const [only] = steps;
  if (only === undefined) return true;
  const command: CommandInput = steps.length === 1 ? only : { type: 'batch', label, commands: [...steps] };
  if (steps.length <= mostAtOnce) return succeeded(client.do(command));
  return succeeded(await client.carryOut('project:apply', { command }));
}

const articlesOf = ({ project }: ProjectClient, ids: readonly string[]): Article[] =>
  [...new Set(ids)].flatMap((id) => project.get('articles', id) ?? []);

export function setStatus(client: ProjectClient, ids: readonly string[], status: Article['status']): Promise<boolean> {
  const articles = articlesOf(client, ids).filter((article) => article.status !== status);
  const label = `Set ${counted(articles.length, 'article')} to “${statusWords[status].toLowerCase()}”`;
  return carryOut(
    client,
    label,
    articles.map(({ id }) => ({ type: 'article.edit', id, status })),
  );
}

export function editMetadata(
  client: ProjectClient,
  ids: readonly string[],
  change: (metadata: Metadata) => Partial<Metadata>,
): Promise<boolean> {
  const articles = articlesOf(client, ids);
  const steps = articles.flatMap(({ id, metadata }): SingleCommand[] => {
    const changed = Object.entries(change(metadata)).filter(([key, value]) => {
      const before = metadata[key as keyof Metadata];
      return JSON.stringify(before) !== JSON.stringify(value);
    });
    return changed.length === 0 ? [] : [{ type: 'article.edit', id, metadata: Object.fromEntries(changed) }];
  });
  return carryOut(client, `Edited ${counted(steps.length, 'article')}`, steps);
}

export function setCollection(
  client: ProjectClient,
  ids: readonly string[],
  name: string,
  member: boolean,
): Promise<boolean> {
  const steps = articlesOf(client, ids).flatMap(({ id, collections = [] }): SingleCommand[] => {
    if (collections.includes(name) === member) return [];
    const next = member ? [...collections, name] : collections.filter((other) => other !== name);
    return [{ type: 'article.edit', id, collections: next }];
  });
  const what = member ? 'Put' : 'Took';
  return carryOut(client, `${what} ${counted(steps.length, 'article')} ${member ? 'into' : 'out of'} “${name}”`, steps);
}

/** In all articles that are in it. */
export function renameCollection(client: ProjectClient, name: string, next: string): Promise<boolean> {
  const steps = [...client.project.all('articles')].flatMap(({ id, collections = [] }): SingleCommand[] =>
    collections.includes(name)
      ? [{ type: 'article.edit', id, collections: collections.map((other) => (other === name ? next : other)) }]
      : [],
  );
  return carryOut(client, `Renamed the collection “${name}” to “${next}”`, steps);
}

export const removeArticles = (client: ProjectClient, ids: readonly string[]): Promise<boolean> =>
  carryOut(
    client,
    `Removed ${counted(ids.length, 'article')}`,
    ids.map((id) => ({ type: 'article.remove', id })),
  );
