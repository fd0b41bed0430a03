import { expect, it } from 'vitest';
import { organisationsIn } from '#shared/analysis/quantities/organisations';

it.each([
  ["They're doing something quieter.", []],
  ["We’re not talking about start-ups, and it wasn't Meta.", ['Meta']],
  ["Here's what Amazon said it would do.", ['Amazon']],
])('%s names %j', (sentence, names) => {
  expect(organisationsIn(sentence).map(({ name }) => name)).toEqual(names);
});
