import { expect, test } from 'vitest';
import { compareStatements } from '#shared/analysis/conflicts/compare-statements';
import { pairs } from './pairs';

test('fifty pairs: precision and recall', () => {
  expect(pairs).toHaveLength(50);
  const results = pairs.map((pair) => ({ ...pair, found: compareStatements(pair.a, pair.b) }));
  const scores = (['conflict', 'different-scope'] as const).map((kind) => {
    const flagged = results.filter(({ found }) => found?.kind === kind);
    const right = flagged.filter((result) => result.kind === kind).length;
    const wanted = results.filter((result) => result.kind === kind).length;
    return { kind, flagged: flagged.length, right, wanted, precision: right / flagged.length, recall: right / wanted };
  });
  for (const { kind, flagged, right, wanted, precision, recall } of scores)
    console.log(
      `${kind}: ${right} of ${wanted} found, ${flagged} flagged: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`,
    );
  for (const { a, b, kind, found } of results)
    if (kind !== (found?.kind ?? null))
      console.log(`wanted ${kind}, found ${found?.kind} (${found?.why}):\n  ${a}\n  ${b}`);
  for (const { precision, recall } of scores) {
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  }
});
