import type { Mentions } from '#renderer/bridge/mentions';
import type { ProjectClient } from '#renderer/bridge/project-client';
import { codesOf } from '#renderer/bridge/read-project';
import { announce } from '#renderer/state/announcements';

/** Which claim is looked at now, for whoever does not see it. */
export function announceClaim({ project }: ProjectClient, { ids }: Mentions, annotationId: string): void {
  const annotation = project.get('annotations', annotationId);
  if (annotation === undefined) return;
  const names = codesOf(project, annotation.codeIds).map(({ name }) => name);
  const { exact } = annotation.selectors.quote;
  announce(
    `Claim ${ids.indexOf(annotationId) + 1} of ${ids.length}${annotation.orphaned ? ', passage not found' : ''}: ` +
      `${exact}${/[.!?…]$/.test(exact) ? '' : '.'} ${names.join(', ') || 'Uncoded'}`,
  );
}
