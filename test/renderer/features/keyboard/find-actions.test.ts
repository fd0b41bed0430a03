import { expect, test } from 'vitest';
import type { Action } from '#renderer/actions/use-actions';
import { findActions } from '#renderer/features/keyboard/find-actions';

const action = (title: string, group = 'Group'): Action => ({ id: title, title, group, run: () => undefined });
const actions = [
  action('Import files…', 'Project'),
  action('Import a folder…', 'Project'),
  action('Undo: Coded a claim', 'Edit'),
  action('Merge claims…', 'Claims'),
  action('Next claim', 'Claims'),
  action('Next uncoded paragraph', 'Reading'),
];
const titles = (words: string, recent: string[] = []): string[] =>
  findActions(actions, words, recent).map(({ title }) => title);

test.each([
  { words: 'impf', first: 'Import files…' },
  { words: 'if', first: 'Import files…' },
  { words: 'folder', first: 'Import a folder…' },
  { words: 'mc', first: 'Merge claims…' },
  { words: 'next unc', first: 'Next uncoded paragraph' },
  { words: 'claims next', first: 'Next claim' },
  { words: 'UNDO', first: 'Undo: Coded a claim' },
])('“$words” finds “$first” first', ({ words, first }) => expect(titles(words)[0]).toBe(first));

test('letters that are merely somewhere find nothing', () => {
  expect(titles('xyz')).toEqual([]);
  expect(titles('ioe')).toEqual([]);
});

test('without words, those chosen last come first and the others keep their order', () => {
  expect(titles('', ['Next claim', 'Import a folder…'])).toEqual([
    'Next claim',
    'Import a folder…',
    'Import files…',
    'Undo: Coded a claim',
    'Merge claims…',
    'Next uncoded paragraph',
  ]);
});

test('what can be done comes before what cannot, and a title’s first word before its others', () => {
  const link = { ...action('Link evidence…'), enabled: false };
  const found = findActions([link, action('Show evidence'), action('Evidence')], 'evid', []);
  expect(found.map(({ title }) => title)).toEqual(['Evidence', 'Show evidence', 'Link evidence…']);
});

test('of equal matches the one chosen last comes first', () => {
  expect(titles('import', [])[0]).toBe('Import files…');
  expect(titles('import', ['Import a folder…'])[0]).toBe('Import a folder…');
});
