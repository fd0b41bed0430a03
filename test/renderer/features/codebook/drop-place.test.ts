import { describe, expect, test } from 'vitest';
import { dropPlace } from '#renderer/features/codebook/drop-place';
import { treeOf } from '#renderer/features/codebook/tree-data';
import { aNarrative, aProject } from '../../../helpers/builders';

const theme = (id: string, order: number, parentId: string | null = null) => ({
  ...aNarrative(id),
  group: 'theme' as const,
  order,
  parentId,
});
const roots = treeOf(
  aProject({
    codes: [
      { ...aNarrative('excuse'), order: 1 },
      { ...aNarrative('regret'), order: 2 },
      theme('figures', 3),
      theme('layoffs', 1, 'figures'),
      theme('rehired', 2, 'figures'),
      theme('surveys', 4),
    ],
  }),
);
const dropped = (id: string, dropPosition: 'before' | 'on' | 'after', key: string) =>
  dropPlace(roots, id, { key, dropPosition });
const top = (beforeId: string | null, group: string) => ({ place: { parentId: null, beforeId }, group });

describe('a code that is dragged', () => {
  test('goes before, after and below the one it is dropped at', () => {
    expect(dropped('surveys', 'before', 'figures')).toEqual(top('figures', 'theme'));
    expect(dropped('figures', 'after', 'surveys')).toEqual(top(null, 'theme'));
    expect(dropped('surveys', 'on', 'figures')).toEqual({ place: { parentId: 'figures', beforeId: null } });
    expect(dropped('surveys', 'after', 'layoffs')).toEqual({ place: { parentId: 'figures', beforeId: 'rehired' } });
    expect(dropped('layoffs', 'after', 'rehired')).toEqual({ place: { parentId: 'figures', beforeId: null } });
  });

  test('joins the group of the one beside it', () => {
    expect(dropped('surveys', 'before', 'regret')).toEqual(top('regret', 'narrative'));
    expect(dropped('excuse', 'after', 'surveys')).toEqual(top(null, 'theme'));
  });

  test('stays in its own between two groups, where the end of the one is the beginning of the other', () => {
    expect(dropped('surveys', 'after', 'regret')).toEqual(top('figures', 'theme'));
    expect(dropped('rehired', 'after', 'regret')).toEqual(top('figures', 'theme'));
    expect(dropped('excuse', 'after', 'regret')).toMatchObject({ group: 'narrative' });
    expect(dropped('figures', 'after', 'regret')).toBeNull();
  });

  test('stays where it is on itself, and beside what is not there', () => {
    expect(dropped('figures', 'on', 'figures')).toBeNull();
    expect(dropped('figures', 'before', 'gone')).toBeNull();
  });
});
