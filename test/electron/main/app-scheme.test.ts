import { expect, test, vi } from 'vitest';

// The module registers the scheme with Electron; only its pure part is tested here.
vi.mock('electron', () => ({ protocol: {} }));
const { pathInside } = await import('#electron/main/app-scheme');

const folder = '/opt/warrant/renderer';

test.each([
  ['app://warrant/', '/opt/warrant/renderer/index.html'],
  ['app://warrant/index.html', '/opt/warrant/renderer/index.html'],
  ['app://warrant/assets/index.js?x=1#y', '/opt/warrant/renderer/assets/index.js'],
])('%s is in the bundle', (url, path) => expect(pathInside(folder, url)).toBe(path));

test.each([
  'app://warrant/..%2f..%2fetc/passwd',
  'app://warrant/%2e%2e/%2e%2e/etc/passwd/..%2f..%2f..%2f..%2fetc%2fpasswd',
  'app://warrant/..%5c..%5csecrets',
  'app://warrant/%00',
  'app://warrant/%',
  'app://other/index.html',
  'file:///etc/passwd',
  'https://warrant/index.html',
  'not an address',
])('%s is not', (url) => {
  const path = pathInside(folder, url);
  expect(path === null || path.startsWith(`${folder}/`)).toBe(true);
});
