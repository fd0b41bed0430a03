/** Where each article was read last; the main process keeps it, for this machine and each project. */
import { bridge } from '#renderer/bridge/bridge';

/** Offsets of the first character in view, by article; 0, the top, is not kept apart. */
let places = new Map<string, number>();

/** Another project was opened. */
export function takeReadingPlaces(kept: Readonly<Record<string, number>>): void {
  places = new Map(Object.entries(kept));
}

export const readingPlace = (articleId: string): number => places.get(articleId) ?? 0;

export function keepReadingPlace(articleId: string, offset: number): void {
  if (readingPlace(articleId) === offset) return;
  places.set(articleId, offset);
  // What is not remembered costs a look for the place.
  void bridge.call('project:read-to', { articleId, offset });
}
