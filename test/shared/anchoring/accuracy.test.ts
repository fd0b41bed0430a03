/**
 * How many quotes are found again, on texts short enough for a test; `test/bench/anchoring.ts` measures the same on a
 * million characters and beside Hypothesis's method.
 */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measure, measureAnchoring } from '../../bench/anchoring';
import { editedPage, pageVersions } from '../../bench/anchoring-pages';

const pages = '../shared/corpora/readability-pages';
const pagesAreThere = existsSync(pages);
if (!pagesAreThere) console.warn(`${pages} is not there: quotes are not looked for on real pages`);

describe('quotes found again', () => {
  it.each(measureAnchoring({ characters: 60_000, quotes: 200, runs: 1 }))('$material', ({ ours, withoutOldText }) => {
    expect(ours.right).toBeGreaterThanOrEqual(0.97);
    expect(ours.wrong).toBe(0);
    expect(ours.right + ours.rough + ours.ambiguous).toBe(1);
    expect(withoutOldText.wrong).toBeLessThanOrEqual(0.01);
  });

  it.skipIf(!pagesAreThere)('real pages in two versions', { timeout: 60_000 }, () => {
    const versions = pageVersions(pages);
    expect(versions.length).toBeGreaterThan(50);
    for (const edits of [null, { of: 'characters', rate: 0.03 }] as const) {
      const texts = versions.map((page) => editedPage(page, 5, edits));
      const { ours } = measure('real pages', texts, { runs: 1 });
      expect(ours.right).toBeGreaterThanOrEqual(0.99);
      expect(ours.wrong).toBe(0);
    }
  });
});
