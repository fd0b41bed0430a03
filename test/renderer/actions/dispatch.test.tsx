import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ActionLayer } from '#renderer/actions/action-layer';
import { listenForKeys } from '#renderer/actions/dispatch';
import { keyOf, registry, runAction } from '#renderer/actions/registry';
import { keepKeysFor } from '#renderer/actions/turn';
import { useActions, useKeyOf, type Action } from '#renderer/actions/use-actions';
import { usePreferences } from '#renderer/state/preferences';
import { promised } from '../../helpers/promised';

let root: Root;
let stop: () => void;
let done: string[];
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') ?? document.body);
  stop = listenForKeys(window);
  done = [];
});
afterEach(() => {
  act(() => root.unmount());
  stop();
  usePreferences.setState({ keys: {} });
});

const action = (id: string, keys: readonly string[], rest: Partial<Action> = {}): Action => ({
  id,
  title: id,
  group: 'Test',
  keys,
  run: () => void done.push(id),
  ...rest,
});
function Offers({ actions }: { actions: readonly Action[] }) {
  useActions(actions);
  return null;
}
const show = (element: React.ReactNode): void => act(() => root.render(element));
/** Whether the key went on to the browser. */
function press(key: string, init: KeyboardEventInit = {}, at: Element = document.body): boolean {
  return at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
}

test('a key runs the action while its owner is shown, and is spent', () => {
  show(<Offers actions={[action('next', ['j'])]} />);
  expect(press('j')).toBe(false);
  expect(press('k')).toBe(true);
  show(null);
  expect(press('j')).toBe(true);
  expect(done).toEqual(['next']);
});

test('of two with the same key the later one runs; disabled, it leaves the key to the other', () => {
  const both = (enabled: boolean): React.ReactNode => (
    <>
      <Offers actions={[action('first', ['x'])]} />
      <Offers actions={[action('second', ['x'], { enabled })]} />
    </>
  );
  show(both(true));
  press('x');
  show(both(false));
  press('x');
  expect(done).toEqual(['second', 'first']);
});

test('the latest closure runs, and nobody is told of it', () => {
  let told = 0;
  const end = registry.subscribe(() => (told += 1));
  show(<Offers actions={[action('a', ['x'], { run: () => void done.push('old') })]} />);
  const registered = told;
  show(<Offers actions={[action('a', ['x'], { run: () => void done.push('new') })]} />);
  press('x');
  expect(done).toEqual(['new']);
  expect(told).toBe(registered);
  show(<Offers actions={[action('a', ['x'], { enabled: false })]} />);
  expect(told).toBe(registered + 1);
  end();
});

test('while text is written, letters are text and chords are keys', () => {
  show(
    <>
      <input aria-label="field" />
      <input type="checkbox" aria-label="box" />
      <div role="listbox" tabIndex={0} aria-label="list" />
      <Offers actions={[action('letter', ['j']), action('chord', ['Mod+K']), action('word', ['Mod+ArrowLeft'])]} />
    </>,
  );
  const [field, box] = document.querySelectorAll('input');
  const list = document.querySelector('[role=listbox]');
  if (field === undefined || box === undefined || list === null) throw new Error('not drawn');
  for (const place of [field, list]) expect(press('j', {}, place)).toBe(true);
  expect(press('ArrowLeft', { ctrlKey: true }, field)).toBe(true);
  expect(done).toEqual([]);
  press('k', { ctrlKey: true }, field);
  press('j', {}, box);
  expect(done).toEqual(['chord', 'letter']);
});

test('text that is only read keeps the caret and gives up letters, even those it would swallow', () => {
  show(<Offers actions={[action('letter', ['j']), action('leave', ['Escape'])]} />);
  const text = document.createElement('div');
  text.setAttribute('contenteditable', 'true');
  text.setAttribute('aria-readonly', 'true');
  text.addEventListener('keydown', (event) => event.preventDefault());
  document.body.append(text);
  press('j', {}, text);
  press('Escape', {}, text);
  expect(done).toEqual(['letter', 'leave']);
});

test('what a list uses itself is no action, but a chord is', () => {
  show(<Offers actions={[action('down', ['ArrowDown']), action('chord', ['Mod+K'])]} />);
  const list = document.createElement('div');
  list.addEventListener('keydown', (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
  document.body.append(list);
  press('ArrowDown', {}, list);
  press('k', { ctrlKey: true }, list);
  expect(done).toEqual(['chord']);
});

test('an unfinished character of an input method is no key', () => {
  show(<Offers actions={[action('letter', ['j'])]} />);
  press('j', { isComposing: true });
  expect(done).toEqual([]);
});

test('a dialog hides the window’s actions and has its own', () => {
  const window = <Offers actions={[action('behind', ['j']), action('chord', ['Mod+K'])]} />;
  show(
    <>
      {window}
      <ActionLayer>
        <Offers actions={[action('inside', ['x'])]} />
      </ActionLayer>
    </>,
  );
  press('j');
  press('k', { ctrlKey: true });
  press('x');
  expect(runAction('behind')).toBe(false);
  expect(registry.available().map(({ id }) => id)).toEqual(['inside']);
  show(window);
  press('j');
  expect(done).toEqual(['inside', 'behind']);
});

test('the user’s keys take the place of the default ones, everywhere', () => {
  function Shown() {
    return <p>{useKeyOf('next') ?? 'none'}</p>;
  }
  show(
    <>
      <Offers actions={[action('next', ['j', 'ArrowDown'])]} />
      <Shown />
    </>,
  );
  const shown = (): string | undefined => document.querySelector('p')?.textContent;
  expect([keyOf('next'), shown()]).toEqual(['J', 'J']);
  act(() => usePreferences.setState({ keys: { next: ['Mod+Shift+N'] } }));
  expect([keyOf('next'), shown()]).toEqual(['Mod+Shift+N', 'Ctrl+Shift+N']);
  press('j');
  press('N', { ctrlKey: true, shiftKey: true });
  expect(done).toEqual(['next']);
  act(() => usePreferences.setState({ keys: { next: [] } }));
  expect([keyOf('next'), shown()]).toEqual([null, 'none']);
});

test('what is pressed while an undo is under way waits for it, in order, and means what it means then', async () => {
  const step = (words: string): React.ReactNode => (
    <Offers
      actions={[
        action('step', ['j'], { run: () => void done.push(`step ${words}`) }),
        action('code', ['c'], { enabled: words === 'before' }),
      ]}
    />
  );
  show(step('before'));
  const undo = promised<void>();
  keepKeysFor(undo.promise);
  expect(press('j')).toBe(false);
  expect(press('c')).toBe(false);
  expect(runAction('step')).toBe(true);
  expect(done).toEqual([]);
  show(step('after'));
  undo.resolve();
  await expect.poll(() => done).toEqual(['step after', 'step after']);
  press('j');
  expect(done.length).toBe(3);
});

test('a step that undoes once more is waited for by the keys after it', async () => {
  const undos = [promised<void>(), promised<void>()];
  let asked = 0;
  const undo = (): void => keepKeysFor(undos[asked++]?.promise ?? Promise.resolve());
  show(<Offers actions={[action('undo', ['z'], { run: undo }), action('next', ['j'])]} />);
  press('z');
  press('z');
  press('j');
  undos[0]?.resolve();
  await expect.poll(() => asked).toBe(2);
  await new Promise((passed) => setTimeout(passed, 20));
  expect(done).toEqual([]);
  undos[1]?.resolve();
  await expect.poll(() => done).toEqual(['next']);
});

test('keys do not wait for a disk that does not answer', async () => {
  show(<Offers actions={[action('next', ['j'])]} />);
  keepKeysFor(new Promise(() => {}));
  press('j');
  await expect.poll(() => done, { timeout: 3_000 }).toEqual(['next']);
});
