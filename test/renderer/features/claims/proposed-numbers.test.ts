import { describe, expect, it } from 'vitest';
import { proposedNumbers } from '#renderer/features/claims/proposed-numbers';
import { namedActors, usualActors } from '#renderer/features/claims/suggested-actors';
import { numberKey } from '#shared/model/quantity';
import { aClaim, aProject } from '../../../helpers/builders';

const quote = 'TrueUp’s tracker says 52,955 people were laid off, at 155 companies.';

describe('the numbers that are proposed for a claim', () => {
  it('are those of its statement and its passage, each once', () => {
    const claim = aClaim('c', 'Technology companies laid off 52,955 people in January and February 2026.');
    const found = proposedNumbers(claim, quote, '2026-03-19');
    expect(found.map(numberKey)).toEqual(['52955 people', '155 companies']);
    expect(found[0]).toMatchObject({ entity: 'Technology companies', period: '2026-01/2026-02', confirmed: false });
  });

  it('leave out what it has and what was left out before', () => {
    const [people] = proposedNumbers(aClaim('c', '52,955 people were laid off.'), '', null);
    expect(people).toBeDefined();
    const quantities = people === undefined ? [] : [{ ...people, confirmed: true }];
    const claim = aClaim('c', '52,955 people were laid off.', { quantities, dismissed: ['155 companies'] });
    expect(proposedNumbers(claim, quote, null)).toEqual([]);
  });
});

describe('the actors that are suggested', () => {
  it('are those its words name, then those of other claims by how often they occur', () => {
    const block = { name: 'Block', kind: 'company' } as const;
    const noor = { name: 'Noor', kind: 'person' } as const;
    const claim = aClaim('c', 'Block laid off 4,000 people.', { actors: [] });
    const project = aProject({
      claims: [claim, aClaim('d', 'x', { actors: [noor] }), aClaim('e', 'y', { actors: [noor, block] })],
    });
    expect(namedActors(claim, '')).toEqual([block]);
    expect(usualActors(project, claim)).toEqual([noor, block]);
    expect(namedActors({ ...claim, actors: [block] }, '')).toEqual([]);
    expect(usualActors(project, { ...claim, actors: [noor] })).toEqual([block]);
  });
});
