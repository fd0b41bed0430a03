import { useEffect, useState } from 'react';
import { useClient } from '#renderer/bridge/use-project';
import type { ProjectReader } from '#shared/model/project-state';

/** Milliseconds after the last change; counting goes over all of the article's mentions and can wait. */
const pause = 250;

/** Mentions of the article whose claim cites no source, counted when nobody is pressing keys. */
export function useWithoutSource(articleId: string): ReadonlySet<string> {
  const client = useClient();
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let timer = setTimeout(count, pause);
    function count(): void {
      setFound(withoutSource(client.project, articleId));
    }
    const stop = client.onChanges((changes) => {
      const concerned = changes?.some(({ table }) => table === 'links' || table === 'annotations') ?? true;
      if (!concerned) return;
      clearTimeout(timer);
      timer = setTimeout(count, pause);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, articleId]);
  return found;
}

function withoutSource(project: ProjectReader, articleId: string): Set<string> {
  const mentions = project.related('annotationsByArticle', articleId);
  return new Set(
    mentions.filter(({ claimId }) => project.related('linksByClaim', claimId).length === 0).map(({ id }) => id),
  );
}
