/** What no page may do, tried in the real window from inside the page, as hostile content would. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { calls } from '#shared/ipc/channels';
import { securePreferences } from '#electron/main/window-preferences';
import { removeHome, startApp, type RunningApp } from '../helpers/app';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
});
afterAll(async () => {
  await running.close();
  await removeHome(running.home);
});

test('the window is made with the secure preferences', async () => {
  // Electron tells these through a method that its types leave out.
  const told: unknown = await running.app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    const tell: unknown = page === undefined ? undefined : Reflect.get(page, 'getLastWebPreferences');
    return typeof tell === 'function' ? Reflect.apply(tell, page, []) : {};
  });
  const preferences = z.record(z.string(), z.unknown()).parse(told);
  for (const name of ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'webviewTag'])
    expect(preferences, name).toHaveProperty(name);
  for (const [name, wanted] of Object.entries(securePreferences))
    if (name in preferences) expect(preferences[name], name).toBe(wanted);
});

test('the page has no Node', async () => {
  const found = await running.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
});

test('the bridge holds the listed calls and nothing else', async () => {
  expect(await running.page.evaluate(() => Object.keys(window.warrant).sort())).toEqual([
    'call',
    'importDropped',
    'on',
    'platform',
    'start',
  ]);
  const refused = await running.page.evaluate(() =>
    window.warrant.call('import:dropped' as never, ['/etc/passwd'] as never).then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');
});

test('bad arguments to every call are refused as values', async () => {
  const bad = [null, 0, '', [], {}, { id: '../../etc' }, { __proto__: { id: 'x' } }, 'x'.repeat(100_000)];
  for (const name of calls) {
    const answers = await running.page.evaluate(
      ([call, inputs]) =>
        Promise.all(inputs.map((input) => window.warrant.call(call as never, input as never).then(({ ok }) => ok))),
      [name, bad] as const,
    );
    expect(answers, name).toEqual(bad.map(() => false));
  }
});

test('nothing loads from the network, and no inline script runs', async () => {
  const outcome = await running.page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
    const fetched = await fetch('https://example.org/').then(
      () => true,
      () => false,
    );
    const image = new Image();
    image.src = 'https://example.org/beacon.png';
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(image, script);
    await new Promise((resolve) => setTimeout(resolve, 300));
    image.remove();
    script.remove();
    return { fetched, blocked: blocked.sort(), ran: 'ran' in window };
  });
  expect(outcome).toEqual({ fetched: false, ran: false, blocked: ['connect-src', 'img-src', 'script-src-elem'] });
});

test('no window opens, no frame loads, no navigation leaves the app', async () => {
  const { app, page } = running;
  await page.evaluate(async () => {
    window.open('https://example.org/');
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    location.href = 'https://example.org/';
    await new Promise((resolve) => setTimeout(resolve, 500));
    frame.remove();
  });
  expect(page.url()).toBe('app://warrant/');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('permissions are denied', async () => {
  const states = await running.page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone'] satisfies PermissionName[]).map(async (name) => {
        const { state } = await navigator.permissions.query({ name });
        return state;
      }),
    ),
  );
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'smb://host/x',
  'https://a:b@example.org/',
])('the link %s is refused', async (href) => {
  const answer = await running.page.evaluate((link) => window.warrant.call('app:open-link', { href: link }), href);
  expect(answer.ok).toBe(false);
});

test('the scheme serves the bundle alone', async () => {
  const found = await running.app.evaluate(async ({ net }) => {
    const status = (url: string): Promise<number | string> =>
      net.fetch(url).then(
        (answer) => answer.status,
        (error: unknown) => String(error),
      );
    return Promise.all(
      ['app://warrant/', 'app://warrant/..%2f..%2fpackage.json', 'app://warrant/%2e%2e/main/index.js'].map(status),
    );
  });
  const gone = expect.stringContaining('ERR_FILE_NOT_FOUND');
  expect(found).toEqual([200, gone, gone]);
});
