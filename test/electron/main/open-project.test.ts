import { expect, test } from 'vitest';
import { slicesOf } from '#electron/main/open-project';
import type { ProjectRows } from '#shared/model/project';
import { aClaim, anArticle, someRows } from '../../helpers/builders';

const joined = (slices: readonly Partial<ProjectRows>[]) => ({
  articles: slices.flatMap(({ articles = [] }) => articles.map(({ id }) => id)),
  claims: slices.flatMap(({ claims = [] }) => claims.map(({ id }) => id)),
});

test('a small project goes to the window in one answer', () => {
  const rows = someRows({ articles: [anArticle('a', 'text')], claims: [aClaim('c')] });
  const slices = slicesOf(rows);
  expect(slices).toHaveLength(1);
  expect(slices[0]).toMatchObject({ info: rows.info, articles: rows.articles, claims: rows.claims });
});

test('a large one in answers of few rows each, every row once and in order', () => {
  const rows = someRows({
    articles: Array.from({ length: 610 }, (_, index) => anArticle(`a${index}`, 'text')),
    claims: Array.from({ length: 333 }, (_, index) => aClaim(`c${index}`)),
  });
  const slices = slicesOf(rows);
  for (const slice of slices) expect(Object.values(slice).flat().length).toBeLessThanOrEqual(250);
  expect(joined(slices)).toEqual(joined([rows]));
});
