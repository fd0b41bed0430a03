import { describe, expect, test } from 'vitest';
import { neighboursOf, partsAt } from '#renderer/bridge/mention-ends';
import type { ProjectClient } from '#renderer/bridge/project-client';
import { aClaim, anAnnotation, anArticle, aProject } from '../../helpers/builders';

describe('the two parts of a mention', () => {
  const text = 'Jobs went, and the bill stayed.';
  const whole = { start: 0, end: text.length };
  const partsOf = (offset: number) =>
    partsAt(text, whole, offset)?.map(({ start, end }) => text.slice(start, end)) ?? null;

  test.each([
    { name: 'between two words', offset: text.indexOf(' and'), parts: ['Jobs went,', 'and the bill stayed.'] },
    {
      name: 'nearer to a word’s beginning',
      offset: text.indexOf('bill') + 1,
      parts: ['Jobs went, and the', 'bill stayed.'],
    },
    { name: 'nearer to a word’s end', offset: text.indexOf('bill') + 3, parts: ['Jobs went, and the bill', 'stayed.'] },
  ])('$name', ({ offset, parts }) => expect(partsOf(offset)).toEqual(parts));

  test('there are none at its ends, or outside', () => {
    for (const offset of [0, 1, text.length, text.length + 5, -1]) expect(partsOf(offset)).toBeNull();
  });
});

test('neighbours are mentions of the claim that touch, one after the other, and no others', () => {
  const text = 'One two, three. Four five six seven.';
  const at = (id: string, exact: string, rest = {}) => anAnnotation(id, { text, exact, ...rest });
  const [a, b, c, far, other, orphan] = [
    at('a', 'One two'),
    at('b', 'three'),
    at('c', 'ree. Four'),
    at('far', 'six'),
    at('other', 'two', { claimId: 'another' }),
    at('orphan', 'five', { orphaned: true }),
  ];
  const project = aProject({
    articles: [anArticle('article', text)],
    claims: [aClaim('claim'), aClaim('another')],
    annotations: [far, c, orphan, b, other, a],
  });
  const client = { project } as unknown as ProjectClient;
  const ids = (of: typeof a): string[] => neighboursOf(client, of, text).map(({ id }) => id);
  expect(ids(a)).toEqual(['b', 'c']);
  expect(ids(c)).toEqual(['a', 'b']);
  expect(ids(far)).toEqual([]);
  expect(ids(other)).toEqual([]);
});
