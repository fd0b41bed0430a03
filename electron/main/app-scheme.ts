/**
 * The window's own scheme: `app://warrant/` serves the built renderer and nothing else, with a policy under which
 * nothing can be loaded from elsewhere, whatever an article says.
 */
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type ProtocolResponse } from 'electron';
import { headersWith } from './page-headers';
import { printScheme } from './print-scheme';

export const appOrigin = 'app://warrant';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** As Chromium names what is not there; https://source.chromium.org, net/base/net_error_list.h. */
const notFound: ProtocolResponse = { error: -6 };

/** Must run before the app is ready, and once: the last list of schemes is the one that counts. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: printScheme, privileges: { standard: true, secure: true } },
  ]);
}

/**
 * Serves the folder; call once the app is ready. Resolves when the window was told where all is that it asked for first:
 * its style sheet comes last. Scripts wait for `held`.
 *
 * Files go to the window by a thread of Chromium's own. What this process gives itself, as a stream (`protocol.handle`)
 * or in one piece, ends only when it has a moment to say so, and it is taking in modules and opening the project then.
 */
export function serveApp(folder: string, held: Promise<unknown> | null): Promise<void> {
  return new Promise((begun) => {
    protocol.registerFileProtocol('app', ({ url, method }, respond) => {
      const path = method === 'GET' ? pathInside(folder, url) : null;
      const type = path === null ? undefined : types[extname(path)];
      if (path === null || type === undefined) return respond(notFound);
      const answer = { path, mimeType: type, headers: headersWith(policy, type) };
      if (type !== types['.js'] || held === null) respond(answer);
      else void held.then(() => respond(answer));
      if (type === types['.css']) begun();
    });
  });
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

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
