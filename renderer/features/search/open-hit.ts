/** Where a hit leads. */
import type { ProjectReader } from '#shared/model/project-state';
import { useNavigation } from '#renderer/state/navigation';
import type { SearchSession } from './session';
import type { ResultRow } from './result-rows';

/** Shows what was found, and marks the hit as the one that is looked at. The results stay as they are. */
export function openHit(project: ProjectReader, session: SearchSession, row: ResultRow): void {
  session.setCurrent(row.id);
  const { group } = row;
  const hit = row.type === 'hit' ? row.hit : group.hits[0];
  if (group.kind === 'article' && hit?.start != null && hit.end !== null)
    useNavigation.getState().lookAt({ articleId: group.id, start: hit.start, end: hit.end });
  else openThing(project, group.kind, group.id);
}

function openThing(project: ProjectReader, kind: string, id: string): void {
  const { openArticle, openSource, openCode, goTo } = useNavigation.getState();
  switch (kind) {
    case 'article':
      return openArticle(id);
    case 'code':
      return openCode(id);
    case 'source':
      return openSource(id);
    case 'claim': {
      const [mention] = project.related('annotationsByClaim', id);
      return mention === undefined ? undefined : goTo({ articleId: mention.articleId, annotationId: mention.id });
    }
    case 'annotation': {
      const mention = project.get('annotations', id);
      return mention === undefined ? undefined : goTo({ articleId: mention.articleId, annotationId: id });
    }
    case 'link':
      return openThing(project, 'claim', project.get('links', id)?.claimId ?? '');
    case 'memo': {
      const target = project.get('memos', id)?.target;
      return target === undefined ? undefined : openThing(project, target.kind, target.id);
    }
  }
}
