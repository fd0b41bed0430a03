import { describe, expect, test } from 'vitest';
import { editsText, isTyped, keyLabel, keyOfPress, normalKey } from '#renderer/actions/key';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const ctrl = { ...none, ctrlKey: true };
const shift = { ...none, shiftKey: true };

describe('what was pressed, as text', () => {
  test.each([
    { name: 'a letter', press: { ...none, key: 'j', code: 'KeyJ' }, is: 'J' },
    { name: 'the same letter under Caps Lock', press: { ...none, key: 'J', code: 'KeyJ' }, is: 'J' },
    { name: 'a capital', press: { ...shift, key: 'J', code: 'KeyJ' }, is: 'Shift+J' },
    { name: 'a character that takes Shift', press: { ...shift, key: '?', code: 'Slash' }, is: '?' },
    { name: 'a digit', press: { ...none, key: '1', code: 'Digit1' }, is: '1' },
    { name: 'a digit that takes Shift, as in France', press: { ...shift, key: '1', code: 'Digit1' }, is: '1' },
    { name: 'a chord with a digit there', press: { ...ctrl, key: '&', code: 'Digit1' }, is: 'Mod+1' },
    {
      name: 'Shift in a chord with a digit',
      press: { ...ctrl, shiftKey: true, key: '!', code: 'Digit1' },
      is: 'Mod+Shift+1',
    },
    { name: 'a chord', press: { ...ctrl, key: 'k', code: 'KeyK' }, is: 'Mod+K' },
    { name: 'a chord in another script', press: { ...ctrl, key: 'л', code: 'KeyK' }, is: 'Mod+K' },
    { name: 'a letter of another script', press: { ...none, key: 'л', code: 'KeyK' }, is: 'Л' },
    { name: 'a named key', press: { ...shift, key: 'ArrowRight', code: 'ArrowRight' }, is: 'Shift+ArrowRight' },
    { name: 'the blank', press: { ...none, key: ' ', code: 'Space' }, is: 'Space' },
    { name: 'a modifier alone', press: { ...ctrl, key: 'Control' }, is: null },
    { name: 'an accent that waits', press: { ...none, key: 'Dead', code: 'BracketLeft' }, is: null },
    {
      name: 'a character by AltGr',
      press: { ...ctrl, altKey: true, key: '@', code: 'KeyQ', getModifierState: () => true },
      is: '@',
    },
  ])('$name', ({ press, is }) => expect(keyOfPress(press, false)).toBe(is));

  test('on a Mac Command is Mod, Ctrl its own, and Option keeps the letter', () => {
    expect(keyOfPress({ ...none, metaKey: true, key: 'k', code: 'KeyK' }, true)).toBe('Mod+K');
    expect(keyOfPress({ ...ctrl, key: 'k', code: 'KeyK' }, true)).toBe('Ctrl+K');
    expect(keyOfPress({ ...none, altKey: true, key: '¬', code: 'KeyL' }, true)).toBe('Alt+L');
  });
});

test.each([
  ['j', 'J'],
  ['Shift+j', 'Shift+J'],
  ['Shift+Mod+k', 'Mod+Shift+K'],
  ['Mod+Shift+1', 'Mod+Shift+1'],
  ['Shift+?', '?'],
  ['+', 'Plus'],
  ['Mod++', 'Mod+Plus'],
  ['Esc', 'Escape'],
])('%s is written %s, and stays so', (given, written) => {
  expect(normalKey(given)).toBe(written);
  expect(normalKey(written)).toBe(written);
});

test('keys as they stand on the keyboard', () => {
  expect(keyLabel('Mod+Shift+K', false)).toBe('Ctrl+Shift+K');
  expect(keyLabel('Mod+Shift+K', true)).toBe('⇧⌘K');
  expect(keyLabel('Shift+ArrowRight', false)).toBe('Shift+→');
});

test('a field keeps what it writes and edits with', () => {
  expect(['J', 'Shift+J', '?', 'Alt+L', 'Escape', 'ArrowDown'].filter(isTyped)).toHaveLength(6);
  expect(['Mod+K', 'F2', 'Shift+F3'].filter(isTyped)).toEqual([]);
  expect(['Mod+ArrowLeft', 'Mod+Shift+ArrowLeft', 'Mod+Backspace', 'Mod+A'].filter(editsText)).toHaveLength(4);
  expect(['Mod+K', 'Mod+Z'].filter(editsText)).toEqual([]);
});
