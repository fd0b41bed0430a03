/**
 * Full text of entries on the disk. What was added goes into a new segment; what changed or went is struck out of the
 * old one. Small segments are put together now and then, by indexing again the texts that they carry, so that there
 * are never many, and no entry is indexed more often than the logarithm of their number.
 */
import { basename } from 'node:path';
import type { Entry, EntryName } from '#shared/search/entries';
import type { QueryPlan } from '#shared/search/plan-query';
import type { EntryKind } from '#shared/search/query';
import { nextTurn } from '#electron/storage/turn';
import { evaluate } from './evaluate';
import { IndexFolder } from './index-folder';
import { createWeigh } from './relevance';
import { DamagedIndex, Segment } from './segment';
import { mostWords, SegmentWriter } from './segment-writer';
import { segmentsToMerge } from './segments-to-merge';

/** An entry as it is now; `fingerprint` (32 bits) changes when its text does. */
export type CurrentEntry = EntryName & {
  readonly fingerprint: number;
  /** Null when its text cannot be read; then it is not found. */
  readonly read: () => Promise<Entry | null>;
};

type FoundEntry = EntryName & {
  readonly score: number;
  /** Throws `DamagedIndex`. */
  readonly text: () => { readonly text: string; readonly more: string };
};

/** How far the index has come, in articles, claims, memos and sources. */
export type IndexProgress = { readonly done: number; readonly total: number };
export type Watch = {
  readonly onProgress?: (progress: IndexProgress) => void;
  /** What was indexed until it is aborted is kept; the next update goes on from there. */
  readonly signal?: AbortSignal;
};

type FoundEntries = {
  readonly total: number;
  /** How many there are of each kind. */
  readonly kinds: Readonly<Record<EntryKind, number>>;
  readonly entries: readonly FoundEntry[];
};

type Place = { readonly segment: Segment; readonly entry: number };
const weighless = (): number => 0;
const keyOf = ({ kind, id }: EntryName): string => `${kind}:${id}`;

export class EntryIndex {
  readonly #folder: IndexFolder;
  #segments: Segment[] = [];
  readonly #places = new Map<string, Place>();
  /** Segments that this process wrote: nobody else needs them once they are put together. */
  readonly #own = new Set<string>();

  /** Opens what is in the folder, as far as it can be read. Nothing is written before the first update. */
  constructor(folder: string) {
    this.#folder = new IndexFolder(folder);
    for (const { name, dropped } of this.#folder.readList().segments) {
      const segment = openSegment(this.#folder.pathOf(name));
      if (segment === null) continue;
      for (const entry of dropped) segment.drop(entry);
      this.#take(segment);
    }
  }

  get entries(): number {
    return this.#places.size;
  }

  close(): void {
    for (const segment of this.#segments) segment.close();
    this.#segments = [];
    this.#places.clear();
  }

  /** Forgets everything: the next update makes the index anew. */
  clear(): void {
    for (const { path } of this.#segments) this.#folder.remove(path);
    this.close();
  }

  /** Makes the index hold these entries and no others; false when it was stopped before. Throws what the file system throws. */
  async updateAll(current: Iterable<CurrentEntry>, watch: Watch = {}): Promise<boolean> {
    const gone = new Set(this.#places.keys());
    const changed: CurrentEntry[] = [];
    for (const entry of current) {
      gone.delete(keyOf(entry));
      if (!this.#holds(entry)) changed.push(entry);
    }
    return this.#update(changed, gone, watch);
  }

  /** The same for some entries; null stands for one that is gone. */
  async updateSome(current: ReadonlyMap<string, CurrentEntry | null>, watch: Watch = {}): Promise<boolean> {
    const changed: CurrentEntry[] = [];
    const gone = new Set<string>();
    for (const [key, entry] of current)
      if (entry === null) gone.add(key);
      else if (!this.#holds(entry)) changed.push(entry);
    return this.#update(changed, gone, watch);
  }

  /** The names of all that a query finds, in no particular order. Throws `DamagedIndex`. */
  names(plan: QueryPlan): EntryName[] {
    return this.#segments.flatMap((segment) =>
      Array.from(evaluate(plan, segment, segment.live, weighless).entries).flatMap(
        (entry) => segment.names[entry] ?? [],
      ),
    );
  }

  /** Best first: at least the `most` best, and how many there are in all. Throws `DamagedIndex`. */
  find(plan: QueryPlan, most: number): FoundEntries {
    const weigh = createWeigh(this.#segments);
    const matches = this.#segments.map((segment) => ({
      segment,
      ...evaluate(plan, segment, segment.live, weigh),
    }));
    const kinds = { article: 0, claim: 0, memo: 0, source: 0 };
    for (const { segment, entries } of matches)
      for (const entry of entries) {
        const name = segment.names[entry];
        if (name !== undefined) kinds[name.kind] += 1;
      }
    const total = matches.reduce((sum, { entries }) => sum + entries.length, 0);
    const least = most < total ? scoreOfRank(matches, total, most) : -Infinity;
    const found: FoundEntry[] = [];
    for (const { segment, entries, scores } of matches)
      for (let index = 0; index < entries.length; index++) {
        const score = scores[index] ?? 0;
        const entry = entries[index] ?? 0;
        const name = segment.names[entry];
        if (score >= least && name !== undefined) found.push({ ...name, score, text: () => segment.textOf(entry) });
      }
    found.sort((a, b) => b.score - a.score || (keyOf(a) < keyOf(b) ? -1 : 1));
    return { total, kinds, entries: found };
  }

  #holds(entry: CurrentEntry): boolean {
    const place = this.#places.get(keyOf(entry));
    return place !== undefined && place.segment.fingerprintOf(place.entry) === entry.fingerprint;
  }

  async #update(changed: readonly CurrentEntry[], gone: ReadonlySet<string>, watch: Watch): Promise<boolean> {
    if (changed.length === 0 && gone.size === 0) return true;
    const { segments: added, done } = await this.#write(changed, watch);
    for (const key of gone) this.#drop(key);
    for (const entry of changed.slice(0, done)) this.#drop(keyOf(entry));
    for (const segment of added) this.#take(segment);
    const whole = done === changed.length;
    const merged = whole ? segmentsToMerge(this.#segments) : [];
    if (merged.length > 0) await this.#merge(merged);
    this.#folder.writeList({
      segments: this.#segments.map(({ path, dropped }) => ({ name: basename(path), dropped: [...dropped] })),
    });
    for (const { path } of merged) if (this.#own.has(path)) this.#folder.remove(path);
    return whole;
  }

  #drop(key: string): void {
    const place = this.#places.get(key);
    place?.segment.drop(place.entry);
    this.#places.delete(key);
  }

  #take(segment: Segment): void {
    this.#segments.push(segment);
    for (const entry of segment.live) {
      const name = segment.names[entry];
      if (name !== undefined) this.#places.set(keyOf(name), { segment, entry });
    }
  }

  async #merge(merged: readonly Segment[]): Promise<void> {
    const texts: CurrentEntry[] = [];
    for (const segment of merged)
      for (const entry of segment.live) {
        const name = segment.names[entry];
        if (name === undefined) continue;
        const read = async (): Promise<Entry> => ({ ...name, ...segment.textOf(entry) });
        texts.push({ ...name, fingerprint: segment.fingerprintOf(entry), read });
      }
    const { segments: added } = await this.#write(texts, {});
    this.#segments = this.#segments.filter((segment) => !merged.includes(segment));
    for (const segment of added) this.#take(segment);
    for (const segment of merged) segment.close();
  }

  /** As many segments as it takes, none when nothing could be read; `done`: how many of the entries were looked at. */
  async #write(
    entries: readonly CurrentEntry[],
    { onProgress, signal }: Watch,
  ): Promise<{ segments: Segment[]; done: number }> {
    const written: Segment[] = [];
    let writer: SegmentWriter | null = null;
    let path = '';
    const finish = (): void => {
      writer?.finish();
      if (writer !== null) written.push(new Segment(path));
      this.#own.add(path);
      writer = null;
    };
    try {
      let done = 0;
      for await (const { entry, fingerprint } of readAhead(entries)) {
        done += 1;
        if (done % 50 === 0) {
          onProgress?.({ done, total: entries.length });
          await nextTurn();
        }
        if (signal?.aborted === true) {
          done -= 1;
          break;
        }
        if (entry === null) continue;
        if (writer === null) {
          path = this.#folder.newSegmentPath();
          writer = new SegmentWriter(path);
        }
        const writing: SegmentWriter = writer;
        writing.add(entry, fingerprint);
        if (writing.words >= mostWords) finish();
      }
      finish();
      return { segments: written, done };
    } catch (error) {
      writer?.discard();
      for (const segment of written) segment.close();
      throw error;
    }
  }
}

/** Texts on their way from the disk while others are indexed. */
const mostReading = 8;

/** In order; null for those that cannot be read. */
async function* readAhead(
  entries: readonly CurrentEntry[],
): AsyncGenerator<{ entry: Entry | null; fingerprint: number }> {
  const reading: Promise<Entry | null>[] = [];
  for (const [index, { fingerprint }] of entries.entries()) {
    while (reading.length < mostReading && index + reading.length < entries.length) {
      const read = entries[index + reading.length]?.read() ?? Promise.resolve(null);
      read.catch(() => {}); // it is told when its turn comes
      reading.push(read);
    }
    yield { entry: (await reading.shift()) ?? null, fingerprint };
  }
}

/** Null when it is not there or damaged; its entries are then missing, and indexed again. */
function openSegment(path: string): Segment | null {
  try {
    return new Segment(path);
  } catch (error) {
    if (error instanceof DamagedIndex || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

function scoreOfRank(matches: readonly { readonly scores: Float32Array }[], total: number, rank: number): number {
  const all = new Float32Array(total);
  let at = 0;
  for (const { scores } of matches) {
    all.set(scores, at);
    at += scores.length;
  }
  all.sort();
  return all[Math.max(0, total - rank)] ?? -Infinity;
}
