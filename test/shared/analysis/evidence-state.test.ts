import { expect, it } from 'vitest';
import { evidenceState } from '#shared/analysis/evidence-state';

it.each([
  { examined: 'not-examined', links: 0, state: 'not-examined' },
  { examined: 'examined', links: 0, state: 'nothing-found' },
  { examined: 'not-applicable', links: 0, state: 'not-applicable' },
  { examined: 'not-examined', links: 1, state: 'found' },
  { examined: 'examined', links: 2, state: 'found' },
  { examined: 'not-applicable', links: 1, state: 'found' },
] as const)('$examined with $links links: $state', ({ examined, links, state }) => {
  expect(evidenceState({ examined }, links)).toBe(state);
});
