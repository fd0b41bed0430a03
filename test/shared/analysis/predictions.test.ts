import { expect, it } from 'vitest';
import { predictionsOf } from '#shared/analysis/predictions';
import { aClaim, aProject } from '../../helpers/builders';

const claim = (id: string, due: string, outcome: 'open' | 'came-true' = 'open') =>
  aClaim(id, id, { prediction: { due, outcome, reason: '' } });

it('predictions by their day; due are those that are open on or before today', () => {
  const project = aProject({
    claims: [
      claim('later', '2028-12-31'),
      claim('today', '2026-04-30'),
      aClaim('no-prediction'),
      claim('told', '2026-01-01', 'came-true'),
      claim('past', '2026-01-01'),
    ],
  });
  expect(predictionsOf(project, '2026-04-30').map(({ claim: { id }, isDue }) => [id, isDue])).toEqual([
    ['past', true],
    ['told', false],
    ['today', true],
    ['later', false],
  ]);
});
