/** What is compared, in a few words, and what may be. */
import type { ProjectReader } from '#shared/model/project-state';
import { periodName } from '#shared/analysis/compared/columns';
import type { Compared } from '#shared/model/compared';
import type { SnapshotContent } from '#shared/model/snapshot';

export const comparedLabels: Readonly<Record<Compared['by'], string>> = {
  narratives: 'Narratives',
  queries: 'Saved queries',
  articles: 'Articles',
  publishers: 'Publishers',
  periods: 'Periods',
};

export function comparedName(project: ProjectReader, compared: Compared): string {
  switch (compared.by) {
    case 'narratives':
      return compared.ids.length === 0
        ? 'All narratives'
        : counted(compared.ids.filter((id) => project.get('codes', id)).length, 'narrative', 'narratives');
    case 'queries':
      return counted(compared.ids.length, 'saved query', 'saved queries');
    case 'articles':
      return compared.ids.map((id) => project.get('articles', id)?.metadata.title ?? '').join(' · ');
    case 'publishers':
      return compared.names.join(' · ');
    case 'periods':
      return compared.periods.map(periodName).join(' · ');
  }
}

/** What was compared when it was kept, by the names of that time: codes may be merged or renamed since. */
export const keptName = ({ compared, explanations }: SnapshotContent): string =>
  compared.by === 'narratives' && compared.ids.length === 0
    ? 'All narratives'
    : explanations.map(({ name }) => name).join(' · ');

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
