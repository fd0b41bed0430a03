import type { ClaimMap } from '../schema';
import { pointer, type Problems } from './problem';
import type { References } from './references';

/** Parents exist and the tree is one: going up from any code comes to the top. */
export function checkCodebook({ codebook }: ClaimMap, references: References, problems: Problems): void {
  const parents = new Map(codebook.map(({ id, parent }) => [id, parent]));
  const reachesTop = new Set<string>();
  const loops = new Set<string>();
  for (const [index, { id, parent }] of codebook.entries()) {
    references.check('code', parent, 'codebook', index, 'parent');
    const way = new Set<string>();
    let at: string | null = id;
    while (at !== null && !reachesTop.has(at) && !loops.has(at) && !way.has(at)) {
      way.add(at);
      at = parents.get(at) ?? null;
    }
    const looping = at !== null && !reachesTop.has(at);
    for (const step of way) (looping ? loops : reachesTop).add(step);
    if (looping) problems.add(pointer('codebook', index, 'parent'), 'going up from this code never comes to the top');
  }
}
