import { expect, it } from 'vitest';
import { claimMapPieces } from '#shared/export/claim-map/claim-map';
import { validateClaimMap } from '#shared/export/claim-map/validate/validate';
import { ProjectState } from '#shared/model/project-state';
import { bigRows, bigText } from '../../../helpers/big-project';

it('exports and validates a large project quickly and a short while at a time', { timeout: 120_000 }, () => {
  const sizes = { articles: 100, claims: 8_000, annotations: 20_000, sources: 1_000, links: 12_000 };
  const project = ProjectState.from(bigRows(sizes));
  const pieces: string[] = [];
  const holds: number[] = [];
  let at = performance.now();
  for (const piece of claimMapPieces(project, () => bigText)) {
    holds.push(performance.now() - at);
    pieces.push(piece);
    at = performance.now();
  }
  const took = holds.reduce((sum, hold) => sum + hold, 0);
  const longest = Math.max(...holds);
  const text = pieces.join('');
  const value: unknown = JSON.parse(text);
  const bare = timeOf(() => JSON.stringify(value, null, 2));
  const validated = timeOf(() => expect(validateClaimMap(text)).toEqual({ valid: true, problems: [] }));
  const ms = (time: number) => `${time.toFixed(0)} ms`;
  console.log(
    `claim map of ${sizes.annotations} annotations: ${(text.length / 1e6).toFixed(0)} MB in ${ms(took)}, ` +
      `${pieces.length} pieces, longest ${ms(longest)}; validated in ${ms(validated)}; a bare stringify takes ${ms(bare)}`,
  );
  // Ratios, since the machine that runs this may be busy. Quadratic work anywhere would be a hundredfold.
  expect(took).toBeLessThan(20 * bare + 500);
  expect(longest).toBeLessThan(took / 4);
});

function timeOf(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
