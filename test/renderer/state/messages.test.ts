import { beforeEach, expect, test } from 'vitest';
import { say, sayWritten, useMessages } from '#renderer/state/messages';

const texts = (): string[] => useMessages.getState().messages.map(({ text }) => text);
beforeEach(() => useMessages.setState({ messages: [] }));

test('files that are written one after the other are told by the last one, and nothing else is taken away', () => {
  say('problem', 'The disk is nearly full.');
  for (const file of ['a.svg', 'a.png', 'a.csv']) sayWritten(`Saved ${file}`);
  say('info', 'Undone');
  sayWritten('Saved b.svg');
  expect(texts()).toEqual(['The disk is nearly full.', 'Undone', 'Saved b.svg']);
});

test('others stand below one another, four at most', () => {
  for (const text of ['one', 'one', 'two', 'three', 'four']) say('info', text);
  expect(texts()).toEqual(['one', 'two', 'three', 'four']);
});
