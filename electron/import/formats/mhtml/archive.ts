/** A saved page (RFC 2557): the page itself among its frames, style sheets and pictures. */
import { isWebAddress } from '#shared/model/basics';
import { parseMime, type MimePart } from './mime';

export type WebArchive = {
  readonly page: MimePart;
  /** Address the page was saved from; null when the archive does not say. */
  readonly url: string | null;
  /** Subject of the archive, which browsers set to the page's title; undecoded. */
  readonly subject: string | null;
  readonly resources: readonly MimePart[];
};

/** Null when no part is a page. */
export function openWebArchive(bytes: Uint8Array): WebArchive | null {
  const root = parseMime(bytes);
  const parts = leavesOf(root);
  const pages = parts.filter((part) => part.type === 'text/html' || part.type === 'application/xhtml+xml');
  const snapshot = root.headers.get('snapshot-content-location') ?? null;
  const start = root.parameters.get('start') ?? null;
  const page =
    pages.find((part) => start !== null && part.headers.get('content-id') === start) ??
    pages.find((part) => snapshot !== null && locationOf(part) === snapshot) ??
    pages[0];
  if (page === undefined) return null;
  const url = [snapshot, locationOf(page), root.headers.get('content-location') ?? null].find(
    (address): address is string => address !== null && isWebAddress(address),
  );
  return {
    page,
    url: url ?? null,
    subject: root.headers.get('subject') ?? null,
    resources: parts.filter((part) => part !== page),
  };
}

const leavesOf = (part: MimePart): MimePart[] => (part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf));

const locationOf = (part: MimePart): string | null => part.headers.get('content-location') ?? null;
const idOf = (part: MimePart): string | null => part.headers.get('content-id')?.replace(/^<|>$/g, '') ?? null;

/** Address of the resource for each `cid:` reference (RFC 2392) that has one on the web. */
export function addressesById({ resources }: WebArchive): ReadonlyMap<string, string> {
  return new Map(
    resources.flatMap((part) => {
      const id = idOf(part);
      const location = locationOf(part);
      return id !== null && location !== null && isWebAddress(location) ? [[id, location] as const] : [];
    }),
  );
}

/**
 * A picture of the archive by the address the document keeps for it, or by its `cid:`, for showing it without any
 * network. The archive is the original kept beside the article. Null when it holds no such picture.
 */
export function pictureOf(bytes: Uint8Array, source: string): { type: string; content: Uint8Array } | null {
  const part = openWebArchive(bytes)?.resources.find(
    (candidate) =>
      candidate.type.startsWith('image/') &&
      (locationOf(candidate) === source || `cid:${idOf(candidate) ?? ''}` === source),
  );
  return part === undefined ? null : { type: part.type, content: part.content() };
}
