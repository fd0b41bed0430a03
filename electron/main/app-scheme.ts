/**
 * The window's own scheme: `app://warrant/` serves the built renderer and nothing else, with a policy under which
 * nothing can be loaded from elsewhere, whatever an article says.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type ProtocolRequest, type ProtocolResponse } from 'electron';

export const appOrigin = 'app://warrant';
const noncePlaceholder = '__NONCE__';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
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

/**
 * Serves the folder; call once the app is ready. Resolves when the window has what it asked for first: its style sheet
 * comes last. Scripts wait for `held`.
 *
 * Bytes at hand are answered in one turn of this process. `protocol.handle` makes a stream of each answer, and every
 * piece of that waits for its turn beside the project that is being opened: a tenth of the time to a usable window.
 */
export function serveApp(folder: string, held: Promise<unknown> | null): Promise<void> {
  return new Promise((begun) => {
    protocol.registerBufferProtocol('app', (request, respond) => {
      void answerTo(request, folder, held).then((response) => {
        respond(response);
        if (request.url.endsWith('.css')) begun();
      });
    });
  });
}

/** What a page will ask for, on its way from the disk while the window's process is made. */
const ahead = new Map<string, Promise<Buffer | null>>();
const namedIn = /(?:src|href)="(\.\/assets\/[^"]+)"/g;

function read(path: string): Promise<Buffer | null> {
  const begun = ahead.get(path);
  ahead.delete(path);
  return begun ?? readFile(path).catch(() => null);
}

function readAhead(page: string, folder: string): void {
  for (const [, name = ''] of page.matchAll(namedIn)) {
    const path = pathInside(folder, `${appOrigin}/${name}`);
    if (path !== null) ahead.set(path, read(path));
  }
}

async function answerTo(
  { url, method }: ProtocolRequest,
  folder: string,
  held: Promise<unknown> | null,
): Promise<ProtocolResponse> {
  const made = pages.get(url.slice(appOrigin.length));
  if (made !== undefined) return answerWith(made, types['.html']);
  const path = pathInside(folder, url);
  const type = path === null ? undefined : types[extname(path)];
  const bytes = path === null || type === undefined || method !== 'GET' ? null : await read(path);
  if (type === types['.js']) await held;
  if (bytes === null) return { statusCode: 404, data: Buffer.alloc(0) };
  if (type !== types['.html']) return answerWith(bytes, type);
  const page = bytes.toString('utf8');
  readAhead(page, folder);
  return answerWith(page, type);
}

function answerWith(body: string | Buffer, type: string | undefined): ProtocolResponse {
  const nonce = randomBytes(16).toString('base64');
  const mimeType = type ?? 'application/octet-stream';
  return {
    data: typeof body === 'string' ? Buffer.from(body.replaceAll(noncePlaceholder, nonce)) : body,
    mimeType,
    charset: 'utf-8',
    headers: {
      'content-type': mimeType.startsWith('text/') ? `${mimeType}; charset=utf-8` : mimeType,
      'content-security-policy': policy(nonce),
      'x-content-type-options': 'nosniff',
    },
  };
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
