import { expect, test } from 'vitest';
import { rowNames } from '#renderer/features/compare/columns/row-names';

const row = (title: string, detail = '', why = '') => ({
  title,
  detail,
  conflicts: why === '' ? [] : [{ a: 'one', b: 'other', why }],
});

test('rows are called by their titles, and where two share one, by what tells them apart', () => {
  expect(
    rowNames([row('employers: regret', '%'), row('firms: cut', 'people'), row('firms: cut', 'companies')]),
  ).toEqual(['employers: regret', 'firms: cut (people)', 'firms: cut (companies)']);
  expect(
    rowNames([row('firms: cut', 'people', '1 against 2'), row('firms: cut', 'people', '121 against 155')]),
  ).toEqual(['firms: cut (1 against 2)', 'firms: cut (121 against 155)']);
});
