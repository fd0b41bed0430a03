/** Judged cells, events and snapshots: what they name is there, and no cell is judged twice. */
import { byText } from '../../sorted';
import type { ClaimMap } from '../schema';
import { pointer, type Problems } from './problem';
import type { References } from './references';

export function checkComparison(map: ClaimMap, references: References, problems: Problems): void {
  const judged = new Map<string, number>();
  for (const [index, { source, explanation, coder }] of map.cells.entries()) {
    references.check('source', source, 'cells', index, 'source');
    references.check('explanation', explanation, 'cells', index, 'explanation');
    references.check('coder', coder, 'cells', index, 'coder');
    const cell = `${source} ${explanation}`;
    const first = judged.get(cell);
    if (first !== undefined) problems.add(pointer('cells', index), `is the same cell as ${pointer('cells', first)}`);
    judged.set(cell, first ?? index);
  }
  for (const [index, { claims, coder }] of map.events.entries()) {
    references.check('coder', coder, 'events', index, 'coder');
    references.checkList('claim', claims, 'events', index, 'claims');
    for (const [at, claim] of claims.entries())
      if (at > 0 && byText(claims[at - 1] ?? '', claim) > 0)
        problems.add(pointer('events', index, 'claims', at), 'stands after one that sorts later');
  }
  for (const [index, { coder }] of map.snapshots.entries())
    references.check('coder', coder, 'snapshots', index, 'coder');
}
