import { describe, expect, test } from 'vitest';
import { neighboursOf, partsAt, setRange } from '#renderer/bridge/mention-ends';
import type { ProjectClient } from '#renderer/bridge/project-client';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { plan } from '#shared/commands/plan';
import type { Annotation } from '#shared/model/annotation';
import { ok, type Result } from '#shared/model/result';
import { aClaim, anAnnotation, anArticle, aProject, noon } from '../../helpers/builders';

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

describe('the statement of a claim, when an end of its passage is moved', () => {
  const text = 'Jobs  went, and the bill stayed.';
  const moved = (statement: string, mentions: readonly Annotation[] = []) => {
    const project = aProject({
      articles: [anArticle('article', text)],
      claims: [aClaim('claim', statement)],
      annotations: [anAnnotation('a', { text, exact: 'Jobs  went' }), ...mentions],
    });
    const labels: string[] = [];
    const client = {
      project,
      do(input: CommandInput): Result<void> {
        const planned = plan(project, { command: commandSchema.parse(input), coderId: 'ada', at: noon });
        if (!planned.ok) return planned;
        project.apply(planned.value.changes);
        labels.push(planned.value.label);
        return ok(undefined);
      },
    } as unknown as ProjectClient;
    for (const end of [15, 19]) expect(setRange(client, 'a', text, { start: 0, end })).toEqual(ok(undefined));
    return { statement: project.get('claims', 'claim')?.statement, labels };
  };

  test('follows while it is the passage’s own words, and the history tells of one movement', () => {
    expect(moved('Jobs went')).toEqual({
      statement: 'Jobs went, and the',
      labels: ['Moved the end of “Jobs  went, and”', 'Moved the end of “Jobs  went, and the”'],
    });
  });

  test('stays once somebody worded it', () => {
    expect(moved('Jobs were cut').statement).toBe('Jobs were cut');
  });

  test('stays while it is the words of another mention', () => {
    expect(moved('Jobs went', [anAnnotation('b', { text, exact: 'Jobs  went' })]).statement).toBe('Jobs went');
    const other = anAnnotation('b', { text, exact: 'the bill stayed' });
    expect(moved('Jobs went', [other]).statement).toBe('Jobs went, and the');
  });
});
