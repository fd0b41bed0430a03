/** What a filter may be set to in this project. */
import type { Choice } from '#renderer/components/fields';
import { articleStatuses } from '#shared/model/article';
import { examinations } from '#shared/model/claim';
import type { ProjectReader } from '#shared/model/project-state';
import { sourceStatuses } from '#shared/model/source';
import { hedgings, voices } from '#shared/model/voice';

export type ListedField = 'in' | 'voice' | 'hedging' | 'speaker' | 'publisher' | 'coder' | 'status';

/** More than anyone looks through; the rest can be typed. */
const most = 500;

export function valuesOf(project: ProjectReader, field: ListedField): Choice<string>[] {
  switch (field) {
    case 'in':
      return same(['articles', 'claims', 'memos', 'sources']);
    case 'voice':
      return same(voices);
    case 'hedging':
      return same(hedgings);
    case 'status':
      return same([...new Set([...articleStatuses, ...examinations, ...sourceStatuses.filter((s) => s !== 'none')])]);
    case 'coder':
      return [...project.all('coders')].map(({ name }) => ({ id: name, label: name }));
    case 'publisher':
      return byUse([
        ...[...project.all('articles')].map(({ metadata }) => metadata.publisher ?? ''),
        ...[...project.all('sources')].map(({ publisher }) => publisher),
      ]);
    case 'speaker':
      return byUse([...project.all('annotations')].map(({ speaker }) => speaker));
  }
}

const words = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' ');
const same = (values: readonly string[]): Choice<string>[] => values.map((id) => ({ id, label: words(id) }));

/** Each once, the most frequent first. */
function byUse(values: readonly string[]): Choice<string>[] {
  const counts = new Map<string, number>();
  for (const value of values) if (/[\p{L}\p{N}]/u.test(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .slice(0, most)
    .map(([id]) => ({ id, label: id }));
}
