import { expect, test } from 'vitest';
import { ByteBudget } from '#electron/actions/byte-budget';

test('no more is held than may be, and what waits goes on when there is room', async () => {
  const budget = new ByteBudget(100);
  let most = 0;
  const hold = async (bytes: number): Promise<void> => {
    await budget.hasPlaceFor(bytes);
    budget.take(bytes);
    most = Math.max(most, budget.held);
    await new Promise((resolve) => setTimeout(resolve, 1));
    budget.giveBack(bytes);
  };
  // Read one after the other, held side by side: as files are.
  const held: Promise<void>[] = [];
  for (const bytes of [40, 40, 40, 90, 10, 10]) {
    await budget.hasPlaceFor(bytes);
    held.push(hold(bytes));
    await Promise.resolve();
  }
  await Promise.all(held);
  expect(most).toBeLessThanOrEqual(100);
  expect(most).toBeGreaterThan(40);
  expect(budget.held).toBe(0);
});

test('what is larger than all of it is held alone', async () => {
  const budget = new ByteBudget(100);
  await budget.hasPlaceFor(500);
  budget.take(500);
  let second = false;
  const waiting = budget.hasPlaceFor(1).then(() => (second = true));
  await Promise.resolve();
  expect(second).toBe(false);
  budget.giveBack(500);
  await waiting;
  expect(second).toBe(true);
});
