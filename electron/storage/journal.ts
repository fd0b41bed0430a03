/**
 * The project's journal: every change there ever was, one line each, only ever added to.
 *
 * Saving is group commit. A line that arrives while the disk is busy waits and goes out with all others that wait,
 * as one write and one sync, so that a burst of commands costs two trips to the disk and a single one costs one.
 */
import { fail, ok, type Result } from '#shared/model/result';
import { diskFailure, reasonOf } from './disk-failure';
import { errorCode, type FileSystem, type OpenFile } from './file-system';
import { JournalFile } from './journal-file';
import { entryHeadIn, entryHeadOf, headBytes, type EntryHead } from './entry-head';
import { entryOf, headOf, lineOf, type Entry, type EntryKind, type NewEntry } from './journal-line';
import { scanJournal, type JournalEnd, type JournalPlace } from './journal-scan';

const notSaved = 'The change could not be saved and was taken back';
const changedOutside =
  'Another program changed journal.jsonl while the project was open, so nothing more is written to it. The last ' +
  'change was not saved, everything before it was. Close the project and open it again to see what the file holds now.';

/** Bytes read at a time when the whole journal is looked through. */
const chunkBytes = 1 << 20;

type Waiting = { readonly entry: NewEntry; readonly settle: (result: Result<null>) => void };

export type JournalEvents = {
  /** Lines that could not be saved, newest first; called before anything else can be appended. */
  readonly lost: (entries: readonly NewEntry[]) => void;
  /** Nothing can be appended any more, and why. */
  readonly closed: (reason: string) => void;
};

export class Journal {
  readonly #fileSystem: FileSystem;
  readonly #path: string;
  readonly #events: JournalEvents;
  readonly #places: JournalPlace[];
  #file: JournalFile | null;
  #end: JournalEnd;
  #waiting: Waiting[] = [];
  /** Appended but not on the disk yet, by seq. */
  readonly #unsaved = new Map<number, NewEntry>();
  readonly #awaited = new Map<number, { resolve: (end: JournalEnd) => void; reject: (error: Error) => void }[]>();
  #flushing: Promise<void> | null = null;
  #closed: string | null;

  /**
   * `file` stands open for reading and writing and holds exactly `places`, up to `end`; for a journal that is only
   * read, `closed` says why, and the file may hold more, or be missing (null).
   */
  constructor(
    at: { fileSystem: FileSystem; path: string; file: OpenFile | null },
    held: { places: JournalPlace[]; end: JournalEnd },
    closed: string | null,
    events: JournalEvents,
  ) {
    this.#fileSystem = at.fileSystem;
    this.#path = at.path;
    this.#file = at.file === null ? null : new JournalFile(at.fileSystem, at.path, at.file);
    this.#places = held.places;
    this.#end = held.end;
    this.#events = events;
    this.#closed = closed;
  }

  /** The last line that is on the disk. */
  get end(): JournalEnd {
    return this.#end;
  }

  /** The number of the last line, on the disk or not yet. */
  get last(): number {
    return this.#end.seq + this.#unsaved.size;
  }

  /** Where line `seq`, which is the last one or not saved yet, ends, once it is on the disk; rejects when it is lost. */
  reached(seq: number): Promise<JournalEnd> {
    if (seq === this.#end.seq) return Promise.resolve(this.#end);
    return new Promise((resolve, reject) => {
      const others = this.#awaited.get(seq) ?? [];
      this.#awaited.set(seq, [...others, { resolve, reject }]);
    });
  }

  /** Resolves once the line is on the disk, or could not be put there. `seq` is one more than the last one given. */
  append(entry: NewEntry): Promise<Result<null>> {
    return new Promise((settle) => {
      this.#unsaved.set(entry.seq, entry);
      this.#waiting.push({ entry, settle });
      this.#flushing ??= this.#flush();
    });
  }

  /** Resolves when nothing waits to be saved. */
  async settled(): Promise<void> {
    while (this.#flushing !== null) await this.#flushing;
  }

  /** The entry of line `seq`, whether it is on the disk yet or not. */
  read(seq: number): Result<NewEntry> {
    const unsaved = this.#unsaved.get(seq);
    if (unsaved !== undefined) return ok(unsaved);
    const place = this.#places[seq - 1];
    if (place === undefined || this.#file === null) return fail('not-found', `The history has no entry ${seq}.`);
    return readPlace(this.#file, place, seq);
  }

  /** What line `seq` says of itself, read without its changes. */
  head(seq: number): Result<EntryHead> {
    const unsaved = this.#unsaved.get(seq);
    if (unsaved !== undefined) return ok(entryHeadOf(unsaved));
    const place = this.#places[seq - 1];
    if (place === undefined || this.#file === null) return fail('not-found', `The history has no entry ${seq}.`);
    const start = this.#file.read(place.offset, Math.min(place.bytes, headBytes)).toString('utf8');
    const head = entryHeadIn(start);
    if (head?.seq === seq) return ok(head);
    const whole = readPlace(this.#file, place, seq);
    return whole.ok ? ok(entryHeadOf(whole.value)) : whole;
  }

  /** Undefined for a line that is not there. */
  kindOf(seq: number): EntryKind | undefined {
    return this.#unsaved.get(seq)?.kind ?? this.#places[seq - 1]?.kind;
  }

  /**
   * Numbers of the lines after `after` whose bytes hold `text`, in order. A megabyte is read at a time, with turns for
   * others in between; what is not on the disk yet is looked at when it is.
   */
  async linesWith(text: string, after: number): Promise<{ readonly seqs: number[]; readonly upTo: number }> {
    const seqs: number[] = [];
    const upTo = this.#end.seq;
    for (let seq = after + 1; seq <= upTo && this.#file !== null;) {
      const first = this.#places[seq - 1];
      if (first === undefined) break;
      let last = seq;
      for (let next = this.#places[last]; last < upTo && next !== undefined; next = this.#places[last]) {
        if (next.offset + next.bytes - first.offset > chunkBytes) break;
        last += 1;
      }
      const end = this.#places[last - 1] ?? first;
      const chunk = this.#file.read(first.offset, end.offset + end.bytes - first.offset);
      for (let at = chunk.indexOf(text); at !== -1;) {
        while (seq < last && (this.#places[seq]?.offset ?? 0) <= first.offset + at) seq += 1;
        seqs.push(seq);
        const next = this.#places[seq];
        at = next === undefined || seq >= last ? -1 : chunk.indexOf(text, next.offset - first.offset);
      }
      seq = last + 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { seqs, upTo };
  }

  async close(): Promise<void> {
    await this.settled();
    const writable = this.#closed === null;
    this.#closed ??= 'The project is closed.';
    await this.#file?.close(writable ? this.#end.bytes : null);
  }

  async #flush(): Promise<void> {
    await Promise.resolve(); // what is appended in the same turn goes out together
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      const saved = await this.#save(group.map(({ entry }) => entry));
      const done = saved.ok ? group : [...group, ...this.#waiting];
      for (const { entry } of done) this.#unsaved.delete(entry.seq);
      if (!saved.ok) {
        this.#waiting = [];
        this.#events.lost(done.map(({ entry }) => entry).reverse());
        for (const { reject } of [...this.#awaited.values()].flat()) reject(new Error(saved.error.message));
        this.#awaited.clear();
      }
      for (const { settle } of done) settle(saved);
    }
    this.#flushing = null;
  }

  async #save(entries: readonly NewEntry[]): Promise<Result<null>> {
    if (this.#closed !== null || this.#file === null) return fail('read-only', this.#closed ?? '');
    try {
      if (!this.#file.isAsLeft() && !(await this.#isSameHistory())) return this.#shut('outside-change', changedOutside);
    } catch (error) {
      return diskFailure(error, notSaved, 'Everything saved before is kept.');
    }
    const file = this.#file;
    try {
      const { bytes, places, ends } = this.#linesFor(entries);
      await file.put(bytes, this.#end.bytes);
      this.#advance(places, ends);
      return ok(null);
    } catch (error) {
      return this.#takenBack(file, error);
    }
  }

  #advance(places: readonly JournalPlace[], ends: readonly JournalEnd[]): void {
    for (const place of places) this.#places.push(place);
    for (const end of ends) {
      this.#end = end;
      for (const { resolve } of this.#awaited.get(end.seq) ?? []) resolve(end);
      this.#awaited.delete(end.seq);
    }
  }

  #linesFor(entries: readonly NewEntry[]): { bytes: Buffer; places: JournalPlace[]; ends: JournalEnd[] } {
    const durable = this.#end.seq;
    const lines: Buffer[] = [];
    const places: JournalPlace[] = [];
    const ends: JournalEnd[] = [];
    let end = this.#end;
    for (const entry of entries) {
      const { text, sum } = lineOf(entry, durable, end.sum);
      const line = Buffer.from(text);
      lines.push(line);
      places.push({ offset: end.bytes, bytes: line.length, kind: entry.kind, of: entry.of ?? 0 });
      end = { seq: entry.seq, bytes: end.bytes + line.length, sum };
      ends.push(end);
    }
    const [only] = lines;
    return { bytes: only !== undefined && lines.length === 1 ? only : Buffer.concat(lines), places, ends };
  }

  /** Cuts off what a failed write left, so that the next one follows the last good line. */
  async #takenBack(file: JournalFile, error: unknown): Promise<Result<null>> {
    try {
      await file.takeBack(this.#end.bytes);
    } catch (second) {
      return this.#shut(
        'disk',
        `${notSaved}: ${reasonOf(error)}. Then the journal could not be put right either: ${reasonOf(second)}. Everything ` +
          'saved before is kept. The project can only be read until it is closed and opened again.',
      );
    }
    // After a failed sync the system may hold pages that it wrongly thinks written: only a fresh start is safe.
    if (errorCode(error) === 'EIO')
      return this.#shut(
        'disk-eio',
        `${notSaved}: ${reasonOf(error)}. Everything saved before is kept. The project can only be read until it is closed ` +
          'and opened again; make a copy of it on another disk first.',
      );
    return diskFailure(error, notSaved, 'Everything saved before is kept. Make room or access, then try again.');
  }

  #shut(code: string, reason: string): Result<null> {
    this.#closed = reason;
    this.#events.closed(reason);
    return fail(code, reason);
  }

  /** A sync program may put the same bytes there anew: then the journal goes on in the new file. */
  async #isSameHistory(): Promise<boolean> {
    if (this.#fileSystem.identity(this.#path) === null) return false;
    const file = await this.#fileSystem.open(this.#path, 'r+');
    const { end, rest } = await scanJournal(file);
    if (rest !== 'none' || end.seq !== this.#end.seq || end.sum !== this.#end.sum) {
      await file.close();
      return false;
    }
    await this.#file?.close(null);
    this.#file = new JournalFile(this.#fileSystem, this.#path, file);
    return true;
  }
}

/** Reads and checks one line. */
function readPlace(file: JournalFile, { offset, bytes }: JournalPlace, seq: number): Result<Entry> {
  try {
    const line = file.read(offset, bytes - 1);
    if (line.length === bytes - 1 && headOf(line)?.seq === seq) {
      const entry = entryOf(line);
      if (entry.ok) return entry;
    }
    return fail('damaged', `Entry ${seq} of the history is damaged on the disk and cannot be read.`);
  } catch (error) {
    return diskFailure(error, `Entry ${seq} of the history could not be read`);
  }
}
