/** How the columns of a comparison look in pictures: a colour and a drawing each. */
import type { Code } from '#shared/model/codebook';
import type { ProjectReader } from '#shared/model/project-state';

export type Look = {
  readonly id: string;
  readonly name: string;
  readonly colour: Code['colour'];
  readonly mark: Code['mark'];
  /** Of the fill. */
  readonly drawing: number;
};

const colours = ['blue', 'orange', 'green', 'purple', 'vermilion', 'sky'] as const;
const marks = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star'] as const;

/** Narratives look as in the codebook, other columns take their turn. */
export function looksOf(
  project: ProjectReader,
  columns: readonly { readonly id: string; readonly name: string }[],
): Look[] {
  return columns.map(({ id, name }, index) => {
    const code = project.get('codes', id);
    return {
      id,
      name,
      colour: code?.colour ?? colours[index % colours.length] ?? 'grey',
      mark: code?.mark ?? marks[index % marks.length] ?? 'circle',
      drawing: index,
    };
  });
}
