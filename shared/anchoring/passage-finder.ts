/**
 * Similar passages anywhere in a text, quickly for thousands of quotes: an index of where each shingle stands. The
 * shingles of a quote that survived vote for the offset at which the quote would have to start; the passages around
 * the winners are then compared letter by letter.
 */
import { occurrences, type Occurrence } from './edit-distance';
import { shinglesIn } from './shingles';

export type Passage = { readonly prefix: string; readonly exact: string; readonly suffix: string };
/** Passages that differ from `exact` by at most `most` edits, in text order; prefix and suffix only help to look. */
export type PassageFinder = (passage: Passage, most: number) => Occurrence[];

/**
 * Short enough to survive an edit in every tenth character, long enough to stand in few places of an article. Every
 * second one finds as many quotes as all of them, in half the time; every fourth one loses some.
 */
const sampling = { size: 8, every: 2 };
/** Below this a text is read through for each quote: it takes under a millisecond and misses nothing. */
const shortText = 10_000;
/** Places taken of a shingle: one that stands in more says little, and the others of the quote decide. */
const mostPlaces = 64;
/** Votes within so many offsets count together, because characters dropped and added shift them. */
const bucketBits = 6;
/** Share of the best place's votes that makes another worth comparing; a copy with 30 % changed keeps about a fifth. */
const leastVotes = 0.15;
/** Windows compared letter by letter. More equal copies than this are ambiguous all the same. */
const mostWindows = 8;

export function createPassageFinder(text: string): PassageFinder {
  if (text.length <= shortText) return ({ exact }, most) => occurrences(exact, text, 0, text.length, most);
  const index = indexShingles(text);
  return (passage, most) => {
    const found: Occurrence[] = [];
    const skipped = passage.prefix.length;
    for (const bucket of bestBuckets(index, passage)) {
      const from = Math.max(0, (bucket << bucketBits) + skipped - most);
      const to = Math.min(text.length, ((bucket + 2) << bucketBits) + skipped + passage.exact.length + most);
      for (const occurrence of occurrences(passage.exact, text, from, to, most)) {
        const overlapping = found.findIndex(({ start, end }) => start < occurrence.end && occurrence.start < end);
        if (overlapping === -1) found.push(occurrence);
        else if ((found[overlapping]?.edits ?? 0) > occurrence.edits) found[overlapping] = occurrence;
      }
    }
    return found.sort((left, right) => left.start - right.start);
  };
}

type ShingleIndex = {
  readonly first: Int32Array;
  readonly places: Int32Array;
  readonly shift: number;
  readonly votes: Int32Array;
};

/** Places sorted by hash (counting sort), so that those of one shingle stand side by side. */
function indexShingles(text: string): ShingleIndex {
  const bits = Math.min(22, Math.ceil(Math.log2(text.length / sampling.every)) + 1);
  const shift = 32 - bits;
  const first = new Int32Array((1 << bits) + 1);
  const { hashes, offsets, count } = shinglesIn(text, sampling);
  for (let shingle = 0; shingle < count; shingle += 1) {
    const slot = (hashes[shingle] ?? 0) >>> shift;
    first[slot + 1] = (first[slot + 1] ?? 0) + 1;
  }
  for (let slot = 1; slot < first.length; slot += 1) first[slot] = (first[slot] ?? 0) + (first[slot - 1] ?? 0);
  const places = new Int32Array(first[first.length - 1] ?? 0);
  const next = first.slice();
  for (let shingle = 0; shingle < count; shingle += 1) {
    const slot = (hashes[shingle] ?? 0) >>> shift;
    const place = next[slot] ?? 0;
    places[place] = offsets[shingle] ?? 0;
    next[slot] = place + 1;
  }
  return { first, places, shift, votes: new Int32Array((text.length >> bucketBits) + 2) };
}

/** Buckets `b` such that the passage (with its prefix) probably starts within `[b, b + 2)`, the likeliest first. */
function bestBuckets({ first, places, shift, votes }: ShingleIndex, { prefix, exact, suffix }: Passage): number[] {
  const whole = prefix + exact + suffix;
  const touched: number[] = [];
  const { hashes, offsets, count: shingles } = shinglesIn(whole, sampling);
  for (let shingle = 0; shingle < shingles; shingle += 1) {
    const slot = (hashes[shingle] ?? 0) >>> shift;
    const from = first[slot] ?? 0;
    const to = Math.min(first[slot + 1] ?? 0, from + mostPlaces);
    for (let place = from; place < to; place += 1) {
      const bucket = Math.max(0, (places[place] ?? 0) - (offsets[shingle] ?? 0)) >> bucketBits;
      const count = votes[bucket] ?? 0;
      if (count === 0) touched.push(bucket);
      votes[bucket] = count + 1;
    }
  }
  const counted = touched.map((bucket) => ({ bucket, count: (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0) }));
  for (const bucket of touched) votes[bucket] = 0;
  const least = counted.reduce((most, { count }) => Math.max(most, count), 0) * leastVotes;
  return counted
    .filter(({ count }) => count >= least)
    .sort((left, right) => right.count - left.count || left.bucket - right.bucket)
    .slice(0, mostWindows)
    .map(({ bucket }) => bucket);
}
