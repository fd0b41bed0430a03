import type { ProjectReader } from '#shared/model/project-state';
import type { SavedQuery } from '#shared/model/saved-query';

export const queriesIn = (project: Pick<ProjectReader, 'all'>): readonly SavedQuery[] =>
  [...project.all('info')][0]?.queries ?? [];
