import { describe, expect, test } from 'vitest';
import { mergePreview, removePreview, usageOf } from '#shared/analysis/codebook/code-usage';
import { codesInOrder } from '#shared/analysis/codebook-order';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { plan } from '#shared/commands/plan';
import { inverseOf } from '#shared/model/change';
import type { ProjectState } from '#shared/model/project-state';
import { aClaim, aMemo, anAnnotation, anArticle, aNarrative, aProject, aTheme, noon } from '../../helpers/builders';

const text = 'Desks went, machines came, people were called back.';
const mention = (id: string, exact: string, codeIds: string[], articleId = 'article') =>
  anAnnotation(id, { text, exact, codeIds, articleId, claimId: `claim-${id}` });

const start = () =>
  aProject({
    articles: [anArticle('article', text), anArticle('other', `${text} `)],
    claims: ['a', 'b', 'c', 'd'].map((id) => aClaim(`claim-${id}`)),
    annotations: [
      mention('a', 'Desks went', ['cuts', 'pay']),
      mention('b', 'machines came', ['costs', 'cuts']),
      mention('c', 'people', ['costs'], 'other'),
      mention('d', 'called back', ['back']),
    ],
    codes: [
      aTheme('cuts', { order: 1, key: '1' }),
      aTheme('deep', { order: 1, parentId: 'cuts' }),
      aTheme('costs', { order: 2, key: '2' }),
      aTheme('pay', { order: 3, parentId: 'costs' }),
      aTheme('back', { order: 4 }),
    ],
    memos: [aMemo('memo', { kind: 'code', id: 'costs' })],
  });

function carryOut(project: ProjectState, input: CommandInput): { label: string; undo: () => void } {
  const planned = plan(project, { command: commandSchema.parse(input), coderId: 'ada', at: noon });
  if (!planned.ok) throw new Error(planned.error.message);
  const { changes, label } = planned.value;
  project.apply(changes);
  return { label, undo: () => project.apply(inverseOf(changes)) };
}
const refusal = (project: ProjectState, input: CommandInput): string | null => {
  const planned = plan(project, { command: commandSchema.parse(input), coderId: 'ada', at: noon });
  return planned.ok ? null : planned.error.code;
};
const codesOn = (project: ProjectState, id: string) => project.get('annotations', id)?.codeIds;
const tree = (project: ProjectState) => codesInOrder(project).map(({ id, parentId }) => `${parentId ?? ''}/${id}`);

describe('merging codes', () => {
  test('every mention carries the code that stays, once, and what was said before was true', () => {
    const project = start();
    const said = mergePreview(project, 'cuts', ['costs']);
    expect(said).toEqual({
      touched: { mentions: 2, claims: 2, articles: 2 },
      already: 1,
      after: 3,
      moved: 1,
      memos: 1,
      cells: 0,
    });
    const { label, undo } = carryOut(project, { type: 'code.merge', id: 'cuts', fromIds: ['costs'] });
    expect(label).toBe('Merged 2 codes into “cuts”');
    expect(codesOn(project, 'a')).toEqual(['cuts', 'pay']);
    expect(codesOn(project, 'b')).toEqual(['cuts']);
    expect(codesOn(project, 'c')).toEqual(['cuts']);
    expect(usageOf(project, ['cuts']).mentions).toBe(said.after);
    expect(project.get('codes', 'pay')?.parentId).toBe('cuts');
    expect(project.get('memos', 'memo')?.target).toEqual({ kind: 'code', id: 'cuts' });
    undo();
    expect(project.rows()).toEqual(start().rows());
  });

  test('a code may take in the ones above it; the tree stays a tree', () => {
    const project = start();
    carryOut(project, { type: 'code.add', code: { id: 'deepest', name: 'deepest', parentId: 'deep' } });
    carryOut(project, { type: 'code.merge', id: 'deepest', fromIds: ['cuts'] });
    expect(tree(project)).toContain('/deep');
    expect(tree(project)).toContain('deep/deepest');
    expect(codesOn(project, 'a')).toEqual(['deepest', 'pay']);
  });

  test('several at once, one of them below another', () => {
    const project = start();
    carryOut(project, { type: 'code.merge', id: 'back', fromIds: ['costs', 'pay', 'cuts'] });
    expect(codesOn(project, 'a')).toEqual(['back']);
    expect(codesOn(project, 'b')).toEqual(['back']);
    expect(tree(project)).toEqual(['/back', 'back/deep']);
  });

  test('is refused into itself and for codes that are not there', () => {
    expect(refusal(start(), { type: 'code.merge', id: 'cuts', fromIds: ['cuts'] })).toBe('same-code');
    expect(refusal(start(), { type: 'code.merge', id: 'cuts', fromIds: ['none'] })).toBe('not-found');
  });
});

describe('splitting a code', () => {
  const code = { id: 'new', name: 'New', parentId: 'costs' } as const;

  test('the chosen mentions go to the new code, the others stay', () => {
    const project = start();
    const { undo } = carryOut(project, { type: 'code.split', id: 'costs', code, annotationIds: ['b'] });
    expect(codesOn(project, 'b')).toEqual(['new', 'cuts']);
    expect(codesOn(project, 'c')).toEqual(['costs']);
    undo();
    expect(project.rows()).toEqual(start().rows());
  });

  test('or carry both', () => {
    const project = start();
    carryOut(project, { type: 'code.split', id: 'costs', code, annotationIds: ['b', 'b'], keep: true });
    expect(codesOn(project, 'b')).toEqual(['costs', 'new', 'cuts']);
  });

  test('is refused for a mention of another code, and when the new one is there already', () => {
    expect(refusal(start(), { type: 'code.split', id: 'costs', code, annotationIds: ['d'] })).toBe('other-code');
    const taken = { ...code, id: 'back' };
    expect(refusal(start(), { type: 'code.split', id: 'costs', code: taken, annotationIds: [] })).toBe('id-taken');
  });
});

describe('moving a code', () => {
  test.each([
    { to: { parentId: null, beforeId: 'cuts' }, tree: ['/back', '/cuts', 'cuts/deep', '/costs', 'costs/pay'] },
    { to: { parentId: 'cuts', beforeId: null }, tree: ['/cuts', 'cuts/deep', 'cuts/back', '/costs', 'costs/pay'] },
    { to: { parentId: 'cuts', beforeId: 'deep' }, tree: ['/cuts', 'cuts/back', 'cuts/deep', '/costs', 'costs/pay'] },
  ])('to $to', ({ to, tree: wanted }) => {
    const project = start();
    const { undo } = carryOut(project, { type: 'code.move', id: 'back', ...to });
    expect(tree(project)).toEqual(wanted);
    undo();
    expect(project.rows()).toEqual(start().rows());
  });

  test('never below itself, nor before a code that stands elsewhere', () => {
    expect(refusal(start(), { type: 'code.move', id: 'cuts', parentId: 'deep' })).toBe('code-loop');
    expect(refusal(start(), { type: 'code.move', id: 'back', parentId: null, beforeId: 'pay' })).toBe('no-sibling');
  });
});

describe('removing and retiring a code', () => {
  test('what is said beforehand', () => {
    expect(removePreview(start(), 'costs')).toEqual({
      touched: { mentions: 2, claims: 2, articles: 2 },
      leftBare: 1,
      moved: 1,
      memos: 1,
      cells: 0,
    });
  });

  test('a retired code stays on its mentions and leaves its key to others', () => {
    const project = start();
    const { label } = carryOut(project, { type: 'code.edit', id: 'cuts', set: { retired: true } });
    expect(label).toBe('Retired the code “cuts”');
    expect(codesOn(project, 'a')).toEqual(['cuts', 'pay']);
    expect(refusal(project, { type: 'code.edit', id: 'back', set: { key: '1' } })).toBeNull();
    expect(refusal(start(), { type: 'code.edit', id: 'back', set: { key: '1' } })).toBe('key-taken');
  });
});

test('an article’s collections are kept once each, sorted, and go when there are none', () => {
  const project = start();
  carryOut(project, { type: 'article.edit', id: 'article', collections: ['Pilot', 'Early', 'Pilot'] });
  expect(project.get('articles', 'article')?.collections).toEqual(['Early', 'Pilot']);
  carryOut(project, { type: 'article.edit', id: 'article', status: 'coded' });
  expect(project.get('articles', 'article')?.collections).toEqual(['Early', 'Pilot']);
  carryOut(project, { type: 'article.edit', id: 'article', collections: [] });
  expect(project.get('articles', 'article')).not.toHaveProperty('collections');
});

test('a narrative below a theme keeps its group', () => {
  const project = aProject({ codes: [aTheme('theme'), aNarrative('story')] });
  carryOut(project, { type: 'code.move', id: 'story', parentId: 'theme' });
  expect(project.get('codes', 'story')).toMatchObject({ group: 'narrative', parentId: 'theme' });
});
