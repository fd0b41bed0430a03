import { ArrowDown, ArrowUp } from 'lucide-react';
import { useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { readingOf } from '../reading-of';
import type { Sort, SortKey } from './arrange-rows';

/** The heading: each column's name, which sorts by it. */
export function MatrixHead({
  columns,
  sort,
  activeColumn,
}: {
  columns: readonly { readonly id: string; readonly name: string }[];
  sort: Sort;
  activeColumn: number;
}) {
  const codes = useProject(['codes', readingOf(columns)], (project) =>
    columns.map(({ id }) => project.get('codes', id)),
  );
  const last = columns.length + 1;
  const head = (key: SortKey, column: number) => ({
    role: 'columnheader',
    className: 'ach-heading',
    'data-sort': key,
    'data-column': column,
    'aria-colindex': column + 1,
    'aria-sort': sort.key !== key ? ('none' as const) : sort.down ? ('descending' as const) : ('ascending' as const),
    tabIndex: activeColumn === column ? 0 : -1,
    'data-active': activeColumn === column || undefined,
  });
  const arrow = (key: SortKey) =>
    sort.key !== key ? null : sort.down ? (
      <ArrowDown size={12} aria-hidden="true" />
    ) : (
      <ArrowUp size={12} aria-hidden="true" />
    );
  return (
    <div role="row" aria-rowindex={1} className="ach-row ach-head">
      <div {...head('title', 0)}>
        <span>Evidence</span> {arrow('title')}
      </div>
      {columns.map(({ id, name }, index) => {
        const code = codes[index];
        return (
          <div key={id} {...head(`column ${index}`, index + 1)} title={name}>
            {code === undefined ? null : <CodeMark code={code} size={12} />}
            <span>{name}</span> {arrow(`column ${index}`)}
          </div>
        );
      })}
      <div {...head('weight', last)} title="Credibility times relevance">
        <span>Weight</span> {arrow('weight')}
      </div>
      <div {...head('diagnosticity', last + 1)} title="How far it sets the explanations apart, 0 to 4">
        <span>Sets apart</span> {arrow('diagnosticity')}
      </div>
      <div {...head('sensitivity', last + 2)} title="Whether the order of the explanations changes without it">
        <span>If dropped</span> {arrow('sensitivity')}
      </div>
    </div>
  );
}
