import { expect, test } from 'vitest';
import { articleToBeginWith } from '#shared/analysis/library/article-to-begin-with';

const article = (id: string, published: string | null) => ({ id, metadata: { published, title: `About ${id}` } });
const articles = [article('old', '2025-11-02'), article('new', '2026-02-10'), article('undated', null)];

test('the one read last, of those that are still there', () => {
  expect(articleToBeginWith(articles, ['new', 'undated'])?.id).toBe('undated');
  expect(articleToBeginWith(articles, ['new', 'old', 'gone'])?.id).toBe('old');
});

test('the newest while none was read', () => {
  expect(articleToBeginWith(articles, [])?.id).toBe('new');
  expect(articleToBeginWith(articles, ['gone'])?.id).toBe('new');
  expect(articleToBeginWith([], ['gone'])).toBeUndefined();
});
