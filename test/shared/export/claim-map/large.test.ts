import { expect, it } from 'vitest';
import { claimMapPieces } from '#shared/export/claim-map/claim-map';
import { validateClaimMap } from '#shared/export/claim-map/validate/validate';
import { ProjectState } from '#shared/model/project-state';
import { bigRows, bigText } from '../../../helpers/big-project';

it('exports and validates 100,000 annotations in seconds, a short while at a time', { timeout: 120_000 }, () => {
  const project = ProjectState.from(
    bigRows({ articles: 200, claims: 40_000, annotations: 100_000, sources: 5_000, links: 60_000 }),
  );
  const pieces: string[] = [];
  const holds: number[] = [];
  const begun = performance.now();
  let at = begun;
  for (const piece of claimMapPieces(project, () => bigText)) {
    holds.push(performance.now() - at);
    pieces.push(piece);
    at = performance.now();
  }
  const took = performance.now() - begun;
  const text = pieces.join('');
  const validation = performance.now();
  expect(validateClaimMap(text)).toEqual({ valid: true, problems: [] });
  const validated = performance.now() - validation;
  const sorted = holds.toSorted((a, b) => a - b);
  console.log(
    `claim map of 100,000 annotations: ${(text.length / 1e6).toFixed(0)} MB in ${took.toFixed(0)} ms, ${pieces.length} pieces, ` +
      `longest ${sorted.at(-1)?.toFixed(0)} ms, median ${sorted[pieces.length >> 1]?.toFixed(1)} ms; validated in ${validated.toFixed(0)} ms`,
  );
  expect(took).toBeLessThan(20_000);
  expect(sorted.at(-1)).toBeLessThan(took / 4);
});
