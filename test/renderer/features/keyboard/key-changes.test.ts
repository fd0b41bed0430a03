import { beforeEach, expect, test } from 'vitest';
import { keysOf } from '#renderer/actions/registry';
import type { Action } from '#renderer/actions/use-actions';
import { fitsCode, holderOf, whyNot, withKey, withoutOwn } from '#renderer/features/keyboard/key-changes';
import { usePreferences } from '#renderer/state/preferences';

const action = (id: string, ...keys: string[]): Action => ({
  id,
  title: id,
  group: 'Group',
  keys,
  run: () => undefined,
});
const files = action('files', 'Mod+I');
const redo = action('redo', 'Mod+Y', 'Mod+Shift+Z');
const code: Action = { ...action('code', '1'), setKeys: () => undefined };
const all = [files, redo, code];

beforeEach(() => usePreferences.setState({ keys: {} }));

test('a key that is given is taken from the one that had it, which keeps its others', () => {
  expect(holderOf(all, 'Mod+Y', files)).toBe(redo);
  const keys = withKey({}, all, files, 'Mod+Y');
  usePreferences.setState({ keys });
  expect(keysOf(files)).toEqual(['Mod+Y']);
  expect(keysOf(redo)).toEqual(['Mod+Shift+Z']);
  expect(holderOf(all, 'Mod+I', redo)).toBeUndefined();
});

test('set back, it has its usual key again', () => {
  usePreferences.setState({ keys: withKey({}, all, files, 'F4') });
  expect(keysOf(files)).toEqual(['F4']);
  usePreferences.setState({ keys: withoutOwn(usePreferences.getState().keys, 'files') });
  expect(keysOf(files)).toEqual(['Mod+I']);
});

test('a code’s key is the codebook’s, never the settings’', () => {
  expect(withKey({}, all, files, '1')).toEqual({ files: ['1'] });
  expect(withKey({}, all, code, 'Mod+I')).toEqual({ files: [] });
  expect(['1', 'J', 'Shift+J', 'ß'].every(fitsCode)).toBe(true);
  expect(['Mod+1', 'Alt+J', 'F2', 'Enter'].some(fitsCode)).toBe(false);
});

test('what the system and the caret need is refused', () => {
  for (const key of ['Mod+C', 'Tab', 'Shift+Tab', 'Enter', 'Escape', 'Shift+ArrowLeft', 'PageDown', 'F11'])
    expect(whyNot(key)).not.toBeNull();
  for (const key of ['Mod+Shift+C', 'Alt+ArrowLeft', 'J', '?', 'F2']) expect(whyNot(key)).toBeNull();
});
