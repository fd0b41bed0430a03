import { expect, test } from 'vitest';
import { pastedFile } from '#electron/actions/pasted-file';
import { expectFailure, expectOk } from '../../helpers/storage';

const at = new Date('2026-01-06T09:30:00.000Z');

test.each([
  { name: 'a page', html: '<p>One</p>', text: 'One', content: '<p>One</p>', fileName: 'Pasted 2026-01-06 09.30.html' },
  { name: 'plain text', html: '', text: 'Zwei 🧾', content: 'Zwei 🧾', fileName: 'Pasted 2026-01-06 09.30.txt' },
  { name: 'an empty page', html: ' \n', text: 'Drei', content: 'Drei', fileName: 'Pasted 2026-01-06 09.30.txt' },
])('$name', ({ html, text, content, fileName }) => {
  const pasted = expectOk(pastedFile({ html, text }, at));
  expect(new TextDecoder().decode(pasted.bytes)).toBe(content);
  expect(pasted.fileName).toBe(fileName);
});

test('nothing at all', () => {
  expect(expectFailure(pastedFile({ html: '', text: '  ' }, at)).code).toBe('empty');
});
