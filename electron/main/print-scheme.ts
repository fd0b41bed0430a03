/**
 * Pages made for a moment, to be printed: served from memory under an address that nobody can guess, apart from the
 * window's own pages, with a policy under which they show their words and their style and load nothing.
 */
import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import { headersWith } from './page-headers';

export const printScheme = 'print';
const noncePlaceholder = '__NONCE__';
const pages = new Map<string, string>();

/** Serves a page until it is withdrawn; `__NONCE__` in it becomes the nonce under which its style is allowed. */
export function servePage(html: string): { readonly url: string; withdraw(): void } {
  if (!protocol.isProtocolRegistered(printScheme)) register();
  const url = `${printScheme}://${randomBytes(16).toString('hex')}/`;
  pages.set(url, html);
  return { url, withdraw: () => void pages.delete(url) };
}

function register(): void {
  protocol.handle(printScheme, ({ url }) => {
    const page = pages.get(url);
    if (page === undefined) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
    return new Response(page.replaceAll(noncePlaceholder, nonce), { headers: headersWith(policy, 'text/html') });
  });
}
