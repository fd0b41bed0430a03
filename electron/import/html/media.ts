/** Addresses: completed where the page's own is known, and never loaded. */
import { isWebAddress } from '#shared/model/basics';
import type { Draft } from './draft';
import type { DomElement } from './dom';

/** An absolute http, https or mailto address of at most 4096 characters; null for everything else. */
export function linkAddress(href: string | null, base: string | null): string | null {
  const raw = href?.trim() ?? '';
  if (raw === '' || raw.startsWith('#') || raw.length > 4096) return null;
  const address = absolute(raw, base);
  return address !== null && address.length <= 4096 && isWebAddress(address) ? address : null;
}

function absolute(raw: string, base: string | null): string | null {
  try {
    if (base !== null) return new URL(raw, base).href;
    return new URL(raw.startsWith('//') ? `https:${raw}` : raw).href;
  } catch {
    return null;
  }
}

/** Pictures that the page itself calls one pixel wide or high only count readers. */
const isTracker = (image: DomElement): boolean =>
  ['width', 'height'].some((name) => /^[012]$/.test(image.getAttribute(name) ?? ''));

export function imageDraft(image: DomElement, owner: number, base: string | null): Draft | null {
  const alt = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim().slice(0, 10_000);
  const src = imageAddress(image, base);
  if (isTracker(image) || (alt === '' && src === '')) return null;
  return { kind: 'leaf', owner, build: (attrs) => ({ type: 'image', attrs: { ...attrs, alt, src } }) };
}

/** Where the picture was, as text, or its name (`cid:`) in the archive that holds it; pages that load late keep the address in `data-src` or `srcset`. */
function imageAddress(image: DomElement, base: string | null): string {
  const candidates = [
    image.getAttribute('src'),
    image.getAttribute('data-src'),
    image.getAttribute('data-original'),
    image
      .getAttribute('srcset')
      ?.trim()
      .split(/[\s,]+/, 1)[0] ?? null,
  ];
  for (const candidate of candidates) {
    if (/^cid:[^\s"'<>]{1,300}$/i.test(candidate ?? '')) return candidate ?? '';
    const address = linkAddress(candidate, base);
    if (address !== null) return address;
  }
  return '';
}
