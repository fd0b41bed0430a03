import { afterEach, expect, test } from 'vitest';
import { fixedMeaning } from '#renderer/actions/fixed-keys';
import { usePreferences } from '#renderer/state/preferences';

const before = usePreferences.getState().keys;
afterEach(() => usePreferences.setState({ keys: before }));

test('a key means what it does where an article is read, as keys are set now', () => {
  expect(fixedMeaning('j')).toBe('Next claim');
  expect(fixedMeaning('Mod+Shift+f')).toBe('Search the project');
  expect(fixedMeaning('b')).toBeUndefined();
  expect(fixedMeaning('Alt+N')).toBeUndefined(); // in the codebook alone
  usePreferences.setState({ keys: { 'claim.next': ['B'] } });
  expect(fixedMeaning('j')).toBeUndefined();
  expect(fixedMeaning('b')).toBe('Next claim');
});
