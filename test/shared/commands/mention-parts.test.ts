import { expect, test } from 'vitest';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { plan } from '#shared/commands/plan';
import { describeRange } from '#shared/anchoring/describe-range';
import { inverseOf } from '#shared/model/change';
import { memoKey, type ProjectState } from '#shared/model/project-state';
import { aClaim, aMemo, anAnnotation, anArticle, aNarrative, aProject, noon } from '../../helpers/builders';

const text = 'The tracker counted 1,200 jobs, and a rival counted 900.';
const selectorsOf = (exact: string) => describeRange(text, text.indexOf(exact), text.indexOf(exact) + exact.length);

const project = (): ProjectState =>
  aProject({
    articles: [anArticle('article', text), anArticle('other', text)],
    codes: [aNarrative('excuse'), aNarrative('capex')],
    claims: [aClaim('claim'), aClaim('elsewhere')],
    annotations: [
      anAnnotation('a', { text, exact: 'tracker counted 1,200 jobs', codeIds: ['excuse'], hedging: 'likely' }),
      anAnnotation('b', { text, exact: 'a rival counted 900', codeIds: ['capex', 'excuse'] }),
      anAnnotation('away', { text, exact: 'a rival', articleId: 'other' }),
      anAnnotation('foreign', { text, exact: 'a rival', claimId: 'elsewhere' }),
    ],
    memos: [aMemo('memo', { kind: 'annotation', id: 'b' })],
  });
const planned = (state: ProjectState, command: CommandInput) =>
  plan(state, { command: commandSchema.parse(command), coderId: 'ada', at: noon });

test('split, both parts carry what the mention carried, and it is one step to take back', () => {
  const state = project();
  const before = state.rows();
  const result = planned(state, {
    type: 'annotation.split',
    id: 'a',
    newId: 'a2',
    selectors: selectorsOf('tracker counted'),
    newSelectors: selectorsOf('1,200 jobs'),
  });
  if (!result.ok) throw new Error(result.error.message);
  state.apply(result.value.changes);
  expect(result.value.label).toBe('Split “tracker counted 1,200 jobs”');
  for (const [id, exact] of [
    ['a', 'tracker counted'],
    ['a2', '1,200 jobs'],
  ] as const)
    expect(state.get('annotations', id)).toMatchObject({
      claimId: 'claim',
      codeIds: ['excuse'],
      hedging: 'likely',
      selectors: { quote: { exact } },
    });
  state.apply(inverseOf(result.value.changes));
  expect(state.rows()).toEqual(before);
});

test('merged, codes and memos of all stand on the one that stays', () => {
  const state = project();
  const before = state.rows();
  const whole = selectorsOf('tracker counted 1,200 jobs, and a rival counted 900');
  const result = planned(state, { type: 'annotation.merge', id: 'a', fromIds: ['b'], selectors: whole });
  if (!result.ok) throw new Error(result.error.message);
  state.apply(result.value.changes);
  expect(result.value.label).toMatch(/^Merged 2 mentions into “tracker/);
  expect(state.get('annotations', 'a')).toMatchObject({ codeIds: ['excuse', 'capex'], selectors: whole });
  expect(state.get('annotations', 'b')).toBeUndefined();
  expect(state.related('memosByTarget', memoKey({ kind: 'annotation', id: 'a' }))).toHaveLength(1);
  state.apply(inverseOf(result.value.changes));
  expect(state.rows()).toEqual(before);
});

test.each([
  { name: 'another article', fromIds: ['away'], code: 'not-together' },
  { name: 'another claim', fromIds: ['foreign'], code: 'not-together' },
  { name: 'itself', fromIds: ['a'], code: 'same-annotation' },
  { name: 'nothing that is there', fromIds: ['none'], code: 'not-found' },
])('a mention is not merged with $name', ({ fromIds, code }) => {
  const selectors = selectorsOf('tracker');
  expect(planned(project(), { type: 'annotation.merge', id: 'a', fromIds, selectors })).toMatchObject({
    ok: false,
    error: { code },
  });
});

test('a mention is split into parts in their order, under an id that is free', () => {
  const [selectors, newSelectors] = [selectorsOf('1,200 jobs'), selectorsOf('tracker')];
  const split = (newId: string, first = selectors, second = newSelectors) =>
    planned(project(), { type: 'annotation.split', id: 'a', newId, selectors: first, newSelectors: second });
  expect(split('new')).toMatchObject({ ok: false, error: { code: 'parts-overlap' } });
  expect(split('b', newSelectors, selectors)).toMatchObject({ ok: false, error: { code: 'id-taken' } });
});
