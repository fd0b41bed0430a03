import { describe, expect, it } from 'vitest';
import { factsOf } from '#shared/analysis/facts/facts';
import type { SubjectKind } from '#shared/analysis/facts/subject-kinds';
import { narrativesInUse } from '#shared/model/compared';
import { ProjectState } from '#shared/model/project-state';
import { aClaim, aNarrative, anAnnotation, anArticle, aTheme, noon, someRows } from '../../helpers/builders';

const text = 'The tracker counted 1,200 jobs cut in March. The register has 900.';
const quantity = {
  bound: 'exactly',
  unit: 'jobs',
  entity: 'firms',
  scope: 'cut',
  period: '2026-03',
  confirmed: true,
} as const;
const mention = (id: string, claimId: string, codeIds: string[]) =>
  anAnnotation(id, { text, exact: 'The tracker counted', articleId: 'article', claimId, codeIds });

const project = ProjectState.from(
  someRows({
    articles: [anArticle('article', text, { published: '2026-04-02' })],
    codes: [aNarrative('replacement'), aNarrative('capex', { order: 1 }), aTheme('count', { order: 2 })],
    claims: [
      aClaim('high', 'Firms cut 1,200 jobs in March 2026.', {
        quantities: [{ value: 1200, ...quantity }],
        actors: [{ name: 'Tracker', kind: 'other' }],
      }),
      aClaim('low', 'Firms cut 900 jobs in March 2026.', { quantities: [{ value: 900, ...quantity }] }),
      aClaim('mood', 'Nobody is sure.'),
    ],
    annotations: [
      mention('a1', 'high', ['replacement', 'count']),
      mention('a2', 'low', ['count']),
      mention('a3', 'mood', ['capex']),
    ],
    events: [
      {
        id: 'march',
        name: 'The cuts of March',
        date: '2026-03',
        end: null,
        description: '',
        claimIds: ['high', 'low'],
        coderId: 'ada',
        created: noon,
        modified: noon,
      },
    ],
  }),
);
const conflicts = [{ a: 'high', b: 'low', why: '1,200 against 900' }];
const rowsBy = (by: SubjectKind) => factsOf(project, narrativesInUse, by, { conflicts }).rows;

describe('what each says of the same', () => {
  it.each([
    ['theme', 'count', 'No theme'],
    ['event', 'The cuts of March', 'No event'],
    ['quantity', 'firms: cut', 'No number'],
    ['period', '2026-03', 'No period'],
  ] as const)('stands in one row by %s, and what is about none of them last', (by, title, none) => {
    const [row, rest] = rowsBy(by);
    expect(row?.title).toBe(title);
    expect(row?.cells).toEqual([[{ claim: 'high', mentions: ['a1'] }], []]);
    expect(row?.others).toEqual([{ claim: 'low', mentions: ['a2'] }]);
    expect(row?.conflicts).toEqual(conflicts);
    expect(rest).toMatchObject({
      id: '',
      title: none,
      cells: [[], [{ claim: 'mood', mentions: ['a3'] }]],
      conflicts: [],
    });
  });

  it('stands by actor in the row of each whom a claim names', () => {
    const [row, rest] = rowsBy('actor');
    expect(row).toMatchObject({ title: 'Tracker', others: [] });
    expect(rest?.cells).toEqual([[], [{ claim: 'mood', mentions: ['a3'] }]]);
  });

  it('says nothing of what no column is about', () => {
    const rows = factsOf(project, { by: 'narratives', ids: ['capex'] }, 'event', { conflicts }).rows;
    expect(rows.map(({ title }) => title)).toEqual(['No event']);
  });
});
