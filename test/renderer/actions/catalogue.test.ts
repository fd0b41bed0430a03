import { expect, test } from 'vitest';
import { catalogue, isCatalogued, meet } from '#renderer/actions/catalogue/catalogue';
import { normalKey } from '#renderer/actions/key';
import { ActionRegistry } from '#renderer/actions/registry';

const holders = Object.entries(catalogue).flatMap(([id, { keys }]) => keys.map((key) => ({ id, key: normalKey(key) })));

test('no two actions that may be there at the same time have one key', () => {
  const doubles = holders.flatMap((one, at) =>
    holders.slice(at + 1).flatMap((other) => (one.key === other.key && meet(one.id, other.id) ? [[one, other]] : [])),
  );
  expect(doubles).toEqual([]);
  expect(holders.length).toBeGreaterThan(80);
});

test('actions of different views never meet; those of the window meet all', () => {
  expect(meet('codebook.rename', 'claims.statement')).toBe(false);
  expect(meet('claims.statement', 'claims.memo')).toBe(true);
  expect(meet('view.read', 'codebook.rename')).toBe(true);
  expect(meet('code.one-of-the-user’s', 'codebook.rename')).toBe(true);
});

test('all actions are known before anybody offers one, and what is offered beside them is known too', () => {
  const registry = new ActionRegistry();
  expect(registry.known().map(({ id }) => id)).toEqual(Object.keys(catalogue));
  expect(registry.available()).toEqual([]);
  const run = (): void => undefined;
  const undo = { id: 'history.undo', title: 'Undo: Coded a claim', group: 'Edit', run };
  const saved = { id: 'search.saved.1', title: 'Search: layoffs', group: 'Search', run };
  registry.register({ actions: [undo, saved], layer: 0 });
  expect(registry.known().find(({ id }) => id === 'history.undo')?.title).toBe('Undo');
  expect(registry.known().at(-1)?.id).toBe('search.saved.1');
  expect(isCatalogued('search.saved.1')).toBe(false);
});
