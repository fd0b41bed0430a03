import { describe, expect, test } from 'vitest';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { plan } from '#shared/commands/plan';
import { projectRowsSchema } from '#shared/model/project';
import type { ProjectState } from '#shared/model/project-state';
import { aClaim, anAnnotation, anArticle, aLink, aProject, aSource, noon, someRows } from '../../helpers/builders';

const text = 'The tracker counted 1,200 jobs. A rival counted 900.';
const mention = (id: string, claimId: string) => anAnnotation(id, { text, exact: '1,200 jobs', claimId });

const project = (): ProjectState =>
  aProject({
    articles: [anArticle('article', text)],
    claims: [aClaim('a'), aClaim('b'), aClaim('c')],
    annotations: [mention('a1', 'a'), mention('b1', 'b'), mention('c1', 'c')],
    sources: [aSource('s')],
    links: [aLink('l', 'a', 's')],
  });

function done(state: ProjectState, ...commands: CommandInput[]): ProjectState {
  for (const command of commands) {
    const planned = plan(state, { command: commandSchema.parse(command), coderId: 'ada', at: noon });
    if (!planned.ok) throw new Error(planned.error.message);
    state.apply(planned.value.changes);
  }
  return state;
}
const pairs = (state: ProjectState) =>
  [...state.all('claims')].flatMap(({ id, judgements }) =>
    judgements.map(({ claimId, verdict }) => [id, claimId, verdict]),
  );
const judge = (a: string, b: string, verdict: 'conflict' | 'no-conflict' | null = 'conflict'): CommandInput => ({
  type: 'conflict.judge',
  a,
  b,
  verdict,
});

describe('a judged pair', () => {
  test('stands once, whichever claim is named first', () => {
    expect(pairs(done(project(), judge('b', 'a'), judge('a', 'b', 'no-conflict')))).toEqual([
      ['a', 'b', 'no-conflict'],
    ]);
  });
  test('can be taken back', () => {
    expect(pairs(done(project(), judge('a', 'b'), judge('b', 'a', null)))).toEqual([]);
  });
  test('goes with either claim', () => {
    expect(pairs(done(project(), judge('a', 'b'), judge('b', 'c'), { type: 'claim.remove', id: 'b' }))).toEqual([]);
    expect(pairs(done(project(), judge('a', 'b'), { type: 'annotation.remove', id: 'a1' }))).toEqual([]);
  });
  test('follows a claim that is merged into another, unless that pair was judged itself', () => {
    const merged = done(project(), judge('a', 'c'), { type: 'claim.merge', id: 'b', fromIds: ['c'] });
    expect(pairs(merged)).toEqual([['a', 'b', 'conflict']]);
    const known = done(project(), judge('a', 'c'), judge('a', 'b', 'no-conflict'), {
      type: 'claim.merge',
      id: 'b',
      fromIds: ['c'],
    });
    expect(pairs(known)).toEqual([['a', 'b', 'no-conflict']]);
    expect(pairs(done(project(), judge('a', 'b'), { type: 'claim.merge', id: 'a', fromIds: ['b'] }))).toEqual([]);
  });
});

describe('what is known of a claim', () => {
  const quantity = { value: 1200, unit: 'jobs', entity: '', scope: '', period: '', confirmed: true };

  test('an edit of one thing leaves the others', () => {
    const state = done(
      project(),
      { type: 'claim.assess', id: 'a', set: { examined: 'examined' } },
      { type: 'claim.assess', id: 'a', set: { prediction: { due: '2027-01-01', outcome: 'open', reason: '' } } },
      { type: 'claim.assess', id: 'a', set: { quantities: [{ ...quantity, bound: 'about' }] } },
    );
    expect(state.get('claims', 'a')).toMatchObject({
      examined: 'examined',
      prediction: { due: '2027-01-01' },
      quantities: [{ value: 1200, bound: 'about' }],
    });
  });
  test('its numbers and its due date are kept when it is merged away', () => {
    const state = done(
      project(),
      {
        type: 'claim.assess',
        id: 'b',
        set: {
          quantities: [{ ...quantity, bound: 'exactly' }],
          prediction: { due: '2027-01-01', outcome: 'open', reason: '' },
        },
      },
      { type: 'claim.merge', id: 'a', fromIds: ['b'] },
    );
    expect(state.get('claims', 'a')).toMatchObject({
      quantities: [{ value: 1200 }],
      prediction: { due: '2027-01-01' },
    });
  });
});

describe('a source and a link in an article', () => {
  const { selectors } = mention('x', 'a');
  const passage = { articleId: 'article', selectors };

  test('an edit of one field leaves the details', () => {
    const state = done(
      project(),
      { type: 'source.edit', id: 's', set: { articleId: 'article', passage, sampleSize: 820, status: 'retracted' } },
      { type: 'source.edit', id: 's', set: { title: 'Survey' } },
    );
    expect(state.get('sources', 's')).toMatchObject({ title: 'Survey', passage, sampleSize: 820, status: 'retracted' });
  });
  test('a passage lies in the article that the source is', () => {
    const command = commandSchema.parse({ type: 'source.edit', id: 's', set: { passage } });
    const planned = plan(project(), { command, coderId: 'ada', at: noon });
    expect(planned).toMatchObject({ ok: false, error: { code: 'other-article' } });
  });
  test('a removed article takes the passages along and nothing else', () => {
    const state = done(
      project(),
      { type: 'source.edit', id: 's', set: { articleId: 'article', passage } },
      { type: 'link.edit', id: 'l', set: { passage } },
    );
    expect(state.related('linksByArticle', 'article')).toHaveLength(1);
    state.apply([]);
    done(state, { type: 'annotation.remove', id: 'b1' });
    const article = plan(state, {
      command: commandSchema.parse({ type: 'article.remove', id: 'article' }),
      coderId: 'ada',
      at: noon,
    });
    if (!article.ok) throw new Error(article.error.message);
    state.apply(article.value.changes);
    expect(state.get('sources', 's')).toMatchObject({ articleId: null, passage: null });
    expect(state.related('linksByArticle', 'article')).toEqual([]);
  });
});

test('rows of an older project are read with what they lack', () => {
  const stamp = { coderId: 'ada', created: noon, modified: noon };
  const { claims, sources, links } = projectRowsSchema.parse({
    ...someRows(),
    claims: [{ id: 'a', statement: 'A', ...stamp }],
    links: [{ id: 'l', claimId: 'a', sourceId: 's', stance: 'neutral', strength: 'weak', warrant: '', ...stamp }],
    sources: [
      {
        id: 's',
        kind: 'survey',
        title: 'S',
        publisher: '',
        authors: [],
        date: null,
        url: '',
        method: '',
        reliability: 'F',
        credibility: '6',
        articleId: null,
        citesIds: [],
        ...stamp,
      },
    ],
  });
  expect(claims).toEqual([aClaim('a', 'A')]);
  expect(sources).toEqual([aSource('s', { title: 'S' })]);
  expect(links).toEqual([aLink('l', 'a', 's', { stance: 'neutral', strength: 'weak' })]);
});
