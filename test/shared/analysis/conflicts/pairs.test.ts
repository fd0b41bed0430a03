import { expect, test } from 'vitest';
import { compareStatements } from '#shared/analysis/conflicts/compare-statements';
import { morePairs } from './more-pairs';
import { pairs, type Pair } from './pairs';

function scoresOf(name: string, all: readonly Pair[]) {
  const results = all.map((pair) => ({ ...pair, found: compareStatements(pair.a, pair.b) }));
  const scores = (['conflict', 'different-scope'] as const).map((kind) => {
    const flagged = results.filter(({ found }) => found?.kind === kind);
    const right = flagged.filter((result) => result.kind === kind).length;
    const wanted = results.filter((result) => result.kind === kind).length;
    return { kind, flagged: flagged.length, right, wanted, precision: right / flagged.length, recall: right / wanted };
  });
  for (const { kind, flagged, right, wanted, precision, recall } of scores)
    console.log(
      `${name}, ${kind}: ${right} of ${wanted} found, ${flagged} flagged: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`,
    );
  for (const { a, b, kind, found } of results)
    if (kind !== (found?.kind ?? null))
      console.log(`wanted ${kind}, found ${found?.kind} (${found?.why}):\n  ${a}\n  ${b}`);
  return scores;
}

test.each([
  ['fifty pairs', pairs, 50],
  ['twenty-five pairs of changes, ranges and shares', morePairs, 25],
])('%s: precision and recall', (name, all, count) => {
  expect(all).toHaveLength(count);
  for (const { precision, recall } of scoresOf(name, all)) {
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  }
});
