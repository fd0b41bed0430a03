/** Commands of every kind, picked by chance but fitting the project they are given to. */
import fc from 'fast-check';
import type { SingleCommand } from '#shared/commands/commands';
import { actorKinds } from '#shared/model/actor';
import { ratings } from '#shared/model/cell';
import { examinations } from '#shared/model/claim';
import { codeColours, codeMarks } from '#shared/model/codebook';
import { verdicts } from '#shared/model/judgement';
import { stances, strengths } from '#shared/model/link';
import { narrativesInUse } from '#shared/model/compared';
import type { MemoTarget } from '#shared/model/memo';
import type { TableName } from '#shared/model/project';
import type { ProjectState } from '#shared/model/project-state';
import { newSourceDetails, reliabilityGrades, sourceKinds, sourceStatuses } from '#shared/model/source';
import { hedgings, voices } from '#shared/model/voice';
import { anArticle } from './builders';

/** Numbers to pick with, and a text. */
export type Choice = { readonly kind: number; readonly picks: readonly number[]; readonly text: string };

export const choices = (length: number): fc.Arbitrary<Choice[]> => {
  const pick = fc.noBias(fc.nat(1000)); // fast-check prefers small numbers, which here would be the same few commands
  const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((found) => found.trim() || 'text');
  return fc.array(fc.record({ kind: pick, picks: fc.array(pick, { minLength: 4, maxLength: 4 }), text }), {
    minLength: 1,
    maxLength: length,
    size: 'max',
  });
};

const plainCode = {
  group: 'theme',
  parentId: null,
  definition: '',
  include: '',
  exclude: '',
  example: '',
  colour: 'grey',
  mark: 'bar',
  key: null,
  order: 0,
  retired: false,
} as const;

/** The command that a choice means in this project. Some do not fit, which the planner has to find out. */
export function commandFor(project: ProjectState, { kind, picks, text }: Choice): SingleCommand {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const one = (table: TableName, pick: number): string => {
    const ids = [...project.all(table)].map(({ id }) => id).sort();
    return (pick % 10 === 9 ? undefined : ids[pick % ids.length]) ?? `none-${pick}`; // now and then one that is not there
  };
  const some = (table: TableName): string[] =>
    [...new Set([one(table, b), one(table, c)])].filter((id) => !id.startsWith('none'));
  const of = <T>(values: readonly [T, ...T[]], pick: number): T => values[pick % values.length] ?? values[0];
  const id = `new-${a}-${b}`;
  const selectors = { quote: { exact: text, prefix: '', suffix: '' }, position: { start: a, end: a + text.length } };
  const mention = {
    id: `annotation-${a}-${b}`,
    articleId: one('articles', c),
    codeIds: some('codes'),
    selectors,
    orphaned: false,
    voice: of(voices, b),
    speaker: d % 2 === 0 ? '' : text,
    hedging: of(hedgings, c),
  };
  const passage = { articleId: one('articles', d), selectors };
  const quantity = {
    value: b,
    bound: 'about',
    unit: 'people',
    entity: text,
    scope: '',
    period: '',
    confirmed: true,
  } as const;
  const targets: readonly [MemoTarget, ...MemoTarget[]] = [
    { kind: 'claim', id: one('claims', b) },
    { kind: 'article', id: one('articles', b) },
    { kind: 'annotation', id: one('annotations', b) },
    { kind: 'code', id: one('codes', b) },
    { kind: 'source', id: one('sources', b) },
    { kind: 'link', id: one('links', b) },
    { kind: 'project', id: one('info', b) },
  ];
  const commands: readonly [() => SingleCommand, ...(() => SingleCommand)[]] = [
    () => ({ type: 'claim.add', claim: { id, statement: text }, annotation: mention }),
    () => ({ type: 'claim.add', claim: { id, statement: text }, annotation: mention }),
    () => ({ type: 'annotation.add', annotation: { ...mention, claimId: one('claims', d) } }),
    () => ({
      type: 'annotation.edit',
      id: one('annotations', a),
      set: { claimId: one('claims', b), codeIds: some('codes') },
    }),
    () => ({ type: 'annotation.edit', id: one('annotations', a), set: { voice: of(voices, b), speaker: text } }),
    () => ({ type: 'annotation.remove', id: one('annotations', a) }),
    () => ({
      type: 'annotation.split',
      id: one('annotations', a),
      newId: `part-${a}-${b}`,
      selectors,
      newSelectors: { ...selectors, position: { start: a + text.length + c, end: a + text.length + c + text.length } },
    }),
    () => {
      const into = project.get('annotations', one('annotations', a));
      const others = project.related('annotationsByClaim', into?.claimId ?? '').filter(({ id }) => id !== into?.id);
      return {
        type: 'annotation.merge',
        id: into?.id ?? id,
        fromIds: others.length === 0 ? [one('annotations', b)] : others.slice(0, 1 + (c % 3)).map((other) => other.id),
        selectors,
      };
    },
    () => ({ type: 'claim.edit', id: one('claims', a), statement: text }),
    () => ({
      type: 'claim.assess',
      id: one('claims', a),
      set: { examined: of(examinations, b), ...(c % 2 === 0 ? { quantities: [quantity] } : {}) },
    }),
    () => ({
      type: 'claim.assess',
      id: one('claims', a),
      set: { prediction: d % 3 === 0 ? null : { due: '2028-12-31', outcome: 'open', reason: text } },
    }),
    () => ({
      type: 'conflict.judge',
      a: one('claims', a),
      b: one('claims', b),
      verdict: c % 4 === 0 ? null : of(verdicts, c),
      reason: text,
    }),
    () => ({ type: 'claim.remove', id: one('claims', a) }),
    () => ({ type: 'claim.merge', id: one('claims', a), fromIds: [one('claims', b), one('claims', c)] }),
    () => ({
      type: 'claim.split',
      id: one('claims', a),
      claim: { id, statement: text },
      annotationIds: [project.related('annotationsByClaim', one('claims', a))[0]?.id ?? one('annotations', b)],
      linkIds: project.related('linksByClaim', one('claims', a)).map((link) => link.id),
    }),
    () => ({
      type: 'claim.assess',
      id: one('claims', a),
      set: { actors: [{ name: text, kind: of(actorKinds, b) }], variants: [text] },
    }),
    () => ({
      type: 'code.add',
      code: {
        id,
        name: text,
        group: 'narrative',
        parentId: d % 2 === 0 ? null : one('codes', c),
        definition: '',
        include: '',
        exclude: '',
        example: '',
        colour: of(codeColours, a),
        mark: of(codeMarks, b),
        key: d % 5 === 0 ? String(c % 10) : null,
        order: a,
        retired: d % 7 === 0,
      },
    }),
    () => ({
      type: 'code.edit',
      id: one('codes', a),
      set: { name: text, parentId: d % 2 === 0 ? null : one('codes', b) },
    }),
    () => ({ type: 'code.remove', id: one('codes', a) }),
    () => ({
      type: 'code.move',
      id: one('codes', a),
      parentId: c % 2 === 0 ? null : one('codes', b),
      beforeId: d % 2 === 0 ? null : one('codes', d),
    }),
    () => ({ type: 'code.merge', id: one('codes', a), fromIds: [one('codes', b), one('codes', c)] }),
    () => ({
      type: 'code.split',
      id: project.get('annotations', one('annotations', b))?.codeIds[0] ?? one('codes', a),
      code: { ...plainCode, id, name: text },
      annotationIds: [one('annotations', b)],
      keep: c % 2 === 0,
    }),
    () => ({
      type: 'source.add',
      source: {
        id,
        kind: of(sourceKinds, a),
        title: text,
        publisher: '',
        authors: [],
        date: null,
        url: '',
        method: '',
        reliability: of(reliabilityGrades, b),
        credibility: '6',
        articleId: d % 2 === 0 ? null : one('articles', c),
        citesIds: some('sources'),
        ...newSourceDetails,
        passage: d % 4 === 0 ? passage : null,
      },
    }),
    () => ({
      type: 'source.edit',
      id: one('sources', a),
      set: { status: of(sourceStatuses, b), articleId: d % 2 === 0 ? null : one('articles', c) },
    }),
    () => ({ type: 'source.edit', id: one('sources', a), set: { title: text, citesIds: some('sources') } }),
    () => ({ type: 'source.remove', id: one('sources', a) }),
    () => ({
      type: 'link.add',
      link: {
        id,
        claimId: one('claims', c),
        sourceId: one('sources', d),
        stance: of(stances, a),
        strength: of(strengths, b),
        warrant: text,
        passage: d % 2 === 0 ? passage : null,
      },
    }),
    () => ({ type: 'link.edit', id: one('links', a), set: { passage: d % 2 === 0 ? passage : null } }),
    () => ({ type: 'link.edit', id: one('links', a), set: { stance: of(stances, b), warrant: text } }),
    () => ({ type: 'link.remove', id: one('links', a) }),
    () => ({
      type: 'cell.judge',
      id: `cell-${a}-${b}`,
      sourceId: one('sources', b),
      explanationId: d % 5 === 1 ? `query-${c % 5}` : one('codes', c),
      rating: d % 4 === 0 ? null : of(ratings, d),
      reason: text,
      ...(d % 3 === 0 && { linkIds: some('links') }),
    }),
    () => ({
      type: 'event.add',
      event: { id, name: text, date: '2026-01', end: null, description: '', claimIds: some('claims') },
    }),
    () => ({ type: 'event.edit', id: one('events', a), set: { date: null, claimIds: some('claims') } }),
    () => ({ type: 'event.remove', id: one('events', a) }),
    () => ({
      type: 'snapshot.add',
      snapshot: {
        id,
        name: text,
        memo: '',
        content: {
          compared: narrativesInUse,
          explanations: [],
          order: { weighted: [], independentWeighted: [] },
          rows: [],
        },
      },
    }),
    () => ({ type: 'snapshot.edit', id: one('snapshots', a), set: { name: text } }),
    () => ({ type: 'snapshot.remove', id: one('snapshots', a) }),
    () => ({ type: 'memo.set', id: `memo-${a % 20}`, target: of(targets, d), text: c % 4 === 0 ? '' : text }),
    () => ({ type: 'article.add', article: anArticle(`article-${a}`, text + a) }),
    () => ({ type: 'article.edit', id: one('articles', a), metadata: { title: text }, status: 'coded' }),
    () => ({ type: 'article.edit', id: one('articles', a), collections: d % 3 === 0 ? [] : [text, 'Pilot'] }),
    () => ({ type: 'article.remove', id: one('articles', a) }),
    () => ({ type: 'coder.add', coder: { id: `coder-${a}`, name: text } }),
    () => ({ type: 'coder.rename', id: one('coders', a), name: text }),
    () => ({ type: 'project.rename', title: text }),
    () => ({ type: 'query.save', id: `query-${a % 5}`, name: text, query: text }),
    () => ({ type: 'query.remove', id: `query-${b % 5}` }),
  ];
  return of(commands, kind)();
}
