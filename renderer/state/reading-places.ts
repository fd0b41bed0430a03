/** Where each article was read last; the main process keeps it, for this machine and each project. */
import { bridge } from '#renderer/bridge/bridge';

/** Offsets of the first character in view, by article, in the order in which they were read. */
let places = new Map<string, number>();
let readLast: string | undefined;

/** Another project was opened. */
export function takeReadingPlaces(kept: Readonly<Record<string, number>>): void {
  places = new Map(Object.entries(kept));
  readLast = [...places.keys()].at(-1);
}

export const readingPlace = (articleId: string): number => places.get(articleId) ?? 0;

/** The article is the one read last, and stands there. */
export function keepReadingPlace(articleId: string, offset = readingPlace(articleId)): void {
  if (readLast === articleId && readingPlace(articleId) === offset) return;
  readLast = articleId;
  places.set(articleId, offset);
  // What is not remembered costs a look for the place.
  void bridge.call('project:read-to', { articleId, offset });
}
