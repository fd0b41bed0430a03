/** Where annotations of one article cover the same words: nested, crossing or identical. */
import type { Annotation } from '#shared/model/annotation';

type Placed = Pick<Annotation, 'id' | 'selectors' | 'orphaned'>;

/** A stretch of text, UTF-16 units, half-open, and the annotations that cover all of it, sorted by id. */
type Stretch = { readonly start: number; readonly end: number; readonly annotations: readonly string[] };

export type Overlaps = {
  /** Maximal stretches that the same two or more annotations cover, in the order of the text. */
  readonly stretches: readonly Stretch[];
  /** How many annotations cover the same words, at most; 0 without annotations. */
  readonly deepest: number;
  /** How many annotations share words with another. */
  readonly overlapping: number;
};

/** Orphans have no place in the text and are left out. */
export function overlapsOf(annotations: Iterable<Placed>): Overlaps {
  const placed = [...annotations].filter(({ orphaned }) => !orphaned);
  const edges = placed
    .flatMap(({ id, selectors: { position } }) => [
      { at: position.start, id, opens: true },
      { at: position.end, id, opens: false },
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Set<string>();
  const stretches: Stretch[] = [];
  const overlapping = new Set<string>();
  let deepest = 0;
  let from = 0;
  for (const { at, id, opens } of edges) {
    if (at > from && open.size > 0) {
      deepest = Math.max(deepest, open.size);
      if (open.size > 1) {
        for (const covering of open) overlapping.add(covering);
        stretches.push({ start: from, end: at, annotations: [...open].sort() });
      }
    }
    from = at;
    if (opens) open.add(id);
    else open.delete(id);
  }
  return { stretches, deepest, overlapping: overlapping.size };
}
