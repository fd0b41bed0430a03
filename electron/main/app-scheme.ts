/**
 * The window's own scheme: `app://warrant/` serves the built renderer and nothing else, with a policy under which
 * nothing can be loaded from elsewhere, whatever an article says.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

export const appOrigin = 'app://warrant';
const noncePlaceholder = '__NONCE__';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Pages made by ourselves for a moment, to be printed: by their path. */
const pages = new Map<string, string>();

/** Serves a page of ours under an address that nobody can guess, until it is withdrawn. `__NONCE__` as in `index.html`. */
export function servePage(html: string): { readonly url: string; withdraw(): void } {
  const path = `/pages/${randomBytes(16).toString('hex')}`;
  pages.set(path, html);
  return { url: `${appOrigin}${path}`, withdraw: () => void pages.delete(path) };
}

/** Serves the folder; call once the app is ready. */
export function serveApp(folder: string): void {
  protocol.handle('app', async (request) => {
    const made = pages.get(request.url.slice(appOrigin.length));
    if (made !== undefined) return answer(made, 'text/html; charset=utf-8');
    const path = pathInside(folder, request.url);
    const type = path === null ? undefined : types[extname(path)];
    if (path === null || type === undefined || request.method !== 'GET') return new Response(null, { status: 404 });
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) return new Response(null, { status: 404 });
    return answer(type.startsWith('text/html') ? bytes.toString('utf8') : new Uint8Array(bytes), type);
  });
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const headers = {
    'content-type': type,
    'content-security-policy': policy(nonce),
    'x-content-type-options': 'nosniff',
  };
  return new Response(typeof body === 'string' ? body.replaceAll(noncePlaceholder, nonce) : body, { headers });
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The file a request names, or null when it is not inside the folder. */
export function pathInside(folder: string, url: string): string | null {
  try {
    const { host, protocol: scheme, pathname } = new URL(url);
    if (`${scheme}//${host}` !== appOrigin) return null;
    const relative = decodeURIComponent(pathname);
    if (relative.includes('\0') || relative.includes('\\')) return null;
    const path = normalize(join(folder, relative === '/' ? 'index.html' : relative));
    return path.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? path : null;
  } catch {
    return null;
  }
}
