import { expect, test } from 'vitest';
import { proposeQuantities } from '#shared/analysis/quantities/propose-quantities';

const seen = (text: string) => proposeQuantities(text).map(({ value, unit, bound }) => ({ value, unit, bound }));

test.each([
  ['Hiring fell 25% in 2025.', -25, 'exactly'],
  ['Hiring fell by more than 25 per cent in 2025.', -25, 'at-most'],
  ['Wages grew by at least 3% in 2025.', 3, 'at-least'],
  ['Spending was up nearly 40% in 2025.', 40, 'about'],
  ['There was a 12% drop in hiring in 2025.', -12, 'exactly'],
  ['A rise of 51% in layoffs followed.', 51, 'exactly'],
  ['Entry-level hiring halved in 2025.', -50, 'about'],
  ['Layoffs more than doubled in 2025.', 100, 'at-least'],
] as const)('%s is a change', (text, value, bound) => {
  expect(seen(text)).toEqual([{ value, unit: '% change', bound }]);
});

test.each([
  ['Women made up 12% of the staff.', { value: 12, unit: '%', bound: 'exactly' }],
  ['Unemployment rose to 5% in 2025.', { value: 5, unit: '%', bound: 'exactly' }],
  ['Hiring fell to 25% of its level in 2022.', { value: 25, unit: '% of a former level', bound: 'exactly' }],
])('%s is a share', (text, quantity) => {
  expect(seen(text)).toEqual([quantity]);
});

test('who doubles down doubles nothing', () => {
  expect(seen('Uldale doubled down on its plans in 2025.')).toEqual([]);
});
