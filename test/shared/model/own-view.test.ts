import { expect, it } from 'vitest';
import { ArticleFacts } from '#shared/analysis/library/facts';
import { OwnView } from '#shared/model/own-view';
import { aClaim, aLink, aMemo, anAnnotation, anArticle, aSource, someRows } from '../../helpers/builders';
import { ProjectState } from '#shared/model/project-state';

const text = 'The cuts pay for machines.';
const mention = (id: string, claimId: string, coderId: string) => ({
  ...anAnnotation(id, { text, exact: 'cuts', articleId: 'a', claimId }),
  coderId,
});
const project = ProjectState.from(
  someRows({
    coders: [
      { id: 'ada', name: 'Ada' },
      { id: 'ben', name: 'Ben' },
    ],
    articles: [anArticle('a', text)],
    claims: [aClaim('shared', 'Both say it.'), aClaim('theirs', 'Ben says it.')],
    annotations: [mention('1', 'shared', 'ada'), mention('2', 'shared', 'ben'), mention('3', 'theirs', 'ben')],
    sources: [aSource('s')],
    links: [aLink('l1', 'shared', 's'), aLink('l2', 'theirs', 's')],
    memos: [
      { ...aMemo('m1', { kind: 'claim', id: 'shared' }, 'Mine.'), coderId: 'ada' },
      { ...aMemo('m2', { kind: 'claim', id: 'shared' }, 'Ben’s.'), coderId: 'ben' },
    ],
  }),
);
const own = new OwnView(project, 'ada');
const ids = (rows: Iterable<{ readonly id: string }>): string[] => [...rows].map(({ id }) => id);

it('has what the coder marked and wrote, and what belongs to everybody', () => {
  expect(ids(own.all('annotations'))).toEqual(['1']);
  expect(ids(own.all('claims'))).toEqual(['shared']);
  expect(ids(own.all('links'))).toEqual(['l1']);
  expect(ids(own.all('memos'))).toEqual(['m1']);
  expect(ids(own.all('articles'))).toEqual(['a']);
  expect(own.count('claims')).toBe(1);
  expect(own.get('claims', 'theirs')).toBeUndefined();
  expect(own.get('annotations', '2')).toBeUndefined();
  expect(ids(own.related('annotationsByClaim', 'shared'))).toEqual(['1']);
  expect(ids(own.related('linksBySource', 's'))).toEqual(['l1']);
  expect(ids(own.related('memosByTarget', 'claim:shared'))).toEqual(['m1']);
});

it('counts alike in the library', () => {
  expect(new ArticleFacts(() => own).of('a')).toMatchObject({ claims: 1, mentions: 1 });
  expect(new ArticleFacts(() => project).of('a')).toMatchObject({ claims: 2, mentions: 3 });
});
