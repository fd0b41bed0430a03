import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPlace, jsonLines, warrant, type Place } from './warrant';

let place: Place;
beforeAll(async () => {
  place = await aPlace();
});
afterAll(() => place.remove());

/** Heuer (1999), chapter 8: see test/shared/analysis/matrix. */
const heuer = `evidence,H1,H2,H3
E1,C,C,C
E2,C,C,I
E3,C,C,I
E4,I,C,C
E5,I,C,C
E6,I,C,C
`;

describe('score-matrix', () => {
  it('scores the matrix of Heuer’s chapter 8', async () => {
    const file = join(place.folder, 'heuer.csv');
    await writeFile(file, heuer);
    const { status, stdout } = await warrant(['score-matrix', file, '--json']);
    expect(status).toBe(0);
    const [scores] = jsonLines(stdout);
    expect(scores.order.inconsistency).toEqual([['H2'], ['H3'], ['H1']]);
    expect(scores.explanations.map((each: { inconsistencies: number }) => each.inconsistencies)).toEqual([3, 0, 2]);
    expect(scores.rows[1].cells).toEqual([
      { explanation: 'H1', rating: 'C' },
      { explanation: 'H2', rating: 'C' },
      { explanation: 'H3', rating: 'I' },
    ]);
    expect(scores.next).toEqual([]);
  });

  it('reads standard input and tells people what stands first', async () => {
    const { stdout } = await warrant(['score-matrix', '-'], heuer);
    expect(stdout).toMatch(/H2 +0 +0 +0 +0 +0 +0/);
    expect(stdout).toContain('Least against it first, by weight: H2 < H3 < H1');
    expect(stdout).toContain('Without “E6” the order changes.');
  });

  it('names the cell that is none', async () => {
    const { status, stderr } = await warrant(['score-matrix', '-'], 'e,A\none,maybe\n');
    expect(status).toBe(1);
    expect(stderr).toContain('Row 1 (“one”), column “A”: “maybe” is none of');
    expect((await warrant(['score-matrix', join(place.folder, 'none.csv')])).status).toBe(1);
    expect((await warrant(['score-matrix'])).status).toBe(2);
  });
});

describe('compare', () => {
  it('gives the matrix with what each cell was derived from, weights and scores of each kind', async () => {
    const sample = join(place.folder, 'Sample.warrant');
    await warrant(['init', sample, '--sample']);
    const [found] = jsonLines((await warrant(['compare', sample, '--json'])).stdout);
    const { explanations, order, rows, next } = found.matrix;
    expect(explanations.map(({ id }: { id: string }) => id)).toEqual(
      found.explanations.map(({ id }: { id: string }) => id),
    );
    for (const kind of ['inconsistency', 'weighted', 'independent', 'independentWeighted'])
      expect(order[kind].flat().toSorted()).toEqual(explanations.map(({ id }: { id: string }) => id).toSorted());
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect(row.cells).toHaveLength(explanations.length);
      expect(row.weight).toBeCloseTo(row.credibility * row.relevance, 9);
      for (const { rating, derived, links, judged } of row.cells)
        if (judged === null) expect([rating, links.length > 0]).toEqual([derived, derived !== null]);
    }
    expect(Array.isArray(next)).toBe(true);
  });

  it('takes what the window can compare: articles, publishers, periods', async () => {
    const sample = join(place.folder, 'Compared.warrant');
    await warrant(['init', sample, '--sample']);
    const [all] = jsonLines((await warrant(['compare', sample, '--json'])).stdout);
    const [article] = jsonLines((await warrant(['list', sample, '--json'])).stdout);
    const columns = async (...words: string[]) => {
      const { status, stdout } = await warrant(['compare', sample, '--json', '--by', ...words]);
      expect(status).toBe(0);
      const [{ explanations, matrix }] = jsonLines(stdout);
      expect(matrix.explanations.map(({ id }: { id: string }) => id)).toEqual(
        explanations.map(({ id }: { id: string }) => id),
      );
      return explanations.map(({ name, counts }: { name: string; counts: { articles: number } }) => [
        name,
        counts.articles > 0,
      ]);
    };
    expect(await columns('articles', article.article)).toEqual([[article.title, true]]);
    expect(await columns('articles', article.title)).toEqual([[article.title, true]]);
    expect(await columns('publishers', 'The Evening Gazetteer', 'The Quayside Record')).toEqual([
      ['The Evening Gazetteer', true],
      ['The Quayside Record', true],
    ]);
    expect(await columns('periods', '..1999-12-31', '2000-01-01..')).toEqual([
      ['Until 1999-12-31', false],
      ['From 2000-01-01', true],
    ]);
    const [first, second] = all.explanations.map(({ name }: { name: string }) => name);
    expect(await columns('narratives', second, first)).toEqual([
      [second, true],
      [first, true],
    ]);
  });

  it.each([
    [['--by', 'publishers', 'Nobody'], 1, 'No article is by "Nobody".'],
    [['--by', 'queries', 'none'], 1, 'There is no saved query "none".'],
    [['--by', 'articles'], 1, 'Name the articles to compare.'],
    [['--by', 'periods', '2025'], 1, '"2025" is no period'],
    [['--by', 'periods', '2025-13-01..'], 1, 'These periods cannot be compared'],
    [['--by', 'moods'], 2, '--by is narratives, queries'],
  ])('%j is told what is wrong', async (words, status, message) => {
    const sample = join(place.folder, 'Wrong.warrant');
    await warrant(['init', sample]);
    const answered = await warrant(['compare', sample, ...words]);
    expect(answered.status).toBe(status);
    expect(answered.stderr).toContain(message);
  });
});
