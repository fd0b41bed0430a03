import { expect, test } from 'vitest';
import { catalogue } from '#renderer/actions/catalogue/catalogue';
import { ActionRegistry } from '#renderer/actions/registry';
import { everyAction } from '#renderer/features/keyboard/every-action';

const titled = (id: keyof typeof catalogue) => ({ id, ...catalogue[id], run: () => undefined });

test('what can be done now comes first, and everything else with where it can be done', () => {
  const registry = new ActionRegistry();
  registry.register({ layer: 0, actions: [titled('claim.next'), titled('view.codebook')] });
  const every = everyAction(registry);
  expect(every.slice(0, 2).map(({ id, enabled }) => [id, enabled])).toEqual([
    ['claim.next', undefined],
    ['view.codebook', undefined],
  ]);
  expect(every.map(({ id }) => id).sort()).toEqual(Object.keys(catalogue).sort());
  const merge = every.find(({ id }) => id === 'codebook.merge');
  expect(merge).toMatchObject({ enabled: false, why: 'In the codebook', keys: ['Alt+M'] });
});
