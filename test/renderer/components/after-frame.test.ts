import { afterEach, expect, test, vi } from 'vitest';
import { afterFrame } from '#renderer/components/after-frame';

const frames: (() => void)[] = [];
const idle: (() => void)[] = [];
vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
const run = (list: (() => void)[]): void => list.splice(0).forEach((work) => work());
afterEach(() => {
  run(frames);
  run(idle);
});

test('nothing is done before the frame is through and the window idle, and then once', () => {
  const [once, other] = [vi.fn<() => void>(), vi.fn<() => void>()];
  afterFrame(once);
  afterFrame(once);
  afterFrame(other);
  run(frames);
  expect([once, other].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  run(idle);
  expect([once, other].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

test('what is asked for meanwhile has a frame of its own', () => {
  const later = vi.fn<() => void>();
  afterFrame(() => afterFrame(later));
  run(frames);
  run(idle);
  expect(later).not.toHaveBeenCalled();
  run(frames);
  run(idle);
  expect(later).toHaveBeenCalledOnce();
});
