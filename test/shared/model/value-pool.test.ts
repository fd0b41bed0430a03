import { expect, test } from 'vitest';
import type { ProjectRows } from '#shared/model/project';
import { ValuePool } from '#shared/model/value-pool';
import { bigRows } from '../../helpers/big-project';

const sizes = { articles: 3, claims: 40, annotations: 60, sources: 2, links: 4 };
const parsed = (): ProjectRows => JSON.parse(JSON.stringify(bigRows(sizes))) as ProjectRows;

test('rows say the same as before', () => {
  expect(new ValuePool().share(parsed())).toEqual(parsed());
});

test('what rows have alike is one value that nobody can change', () => {
  const { annotations = [], claims = [] } = new ValuePool().share(parsed());
  expect(new Set(annotations.map(({ codeIds }) => codeIds)).size).toBe(4);
  expect(new Set(claims.map(({ quantities }) => quantities)).size).toBe(1);
  expect(() => claims[0]?.variants.push('another')).toThrow(TypeError);
  expect(() => annotations[0]?.codeIds.push('another')).toThrow(TypeError);
});
