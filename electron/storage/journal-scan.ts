/**
 * One pass over the journal that checks every line's sum and the chain between them, without parsing any.
 * It reads a megabyte at a time, so that neither the memory nor the process is taken up by a long history.
 */
import type { OpenFile } from './file-system';
import { headOf, noSum, type EntryKind, type LineHead } from './journal-line';

/** The end of a run of good lines: what the next line has to follow. */
export type JournalEnd = { readonly seq: number; readonly bytes: number; readonly sum: string };
export const journalStart: JournalEnd = { seq: 0, bytes: 0, sum: noSum };

/** Where a line stands and what it does to the undo stacks. `bytes` counts its newline. */
export type JournalPlace = {
  readonly offset: number;
  readonly bytes: number;
  readonly kind: EntryKind;
  /** The line undone or redone; 0 for none. */
  readonly of: number;
};

export type JournalScan = {
  /** The lines that are good from `start` on, in order. */
  readonly places: JournalPlace[];
  readonly end: JournalEnd;
  /**
   * What follows the good lines: nothing but blank ones; or `torn`: a write that a crash cut off, never acknowledged. `damaged`: lines that
   * had been saved cannot be read.
   */
  readonly rest: 'none' | 'torn' | 'damaged';
  /** Bytes of the file, with what follows the good lines. */
  readonly size: number;
  /** The newest schema version that a line was written with. */
  readonly version: number;
};

const chunkBytes = 1 << 20;
const newline = 10;

export async function scanJournal(file: OpenFile, start: JournalEnd = journalStart): Promise<JournalScan> {
  const places: JournalPlace[] = [];
  const size = file.identity().size;
  let end = start;
  let version = 0;
  let broken = false;
  let damaged = false;
  for await (const { line, offset, complete } of linesOf(file, start.bytes)) {
    const head = complete ? headOf(line) : null;
    if (broken || head === null || offset !== end.bytes || !follows(head, end)) {
      broken = true;
      // A sound line that was written after the broken one had reached the disk: the broken one was saved once.
      if (head !== null && head.durable > end.seq) damaged = true;
      continue;
    }
    places.push({ offset, bytes: line.length + 1, kind: head.kind, of: head.of ?? 0 });
    end = { seq: head.seq, bytes: offset + line.length + 1, sum: head.sum };
    version = Math.max(version, head.version);
  }
  return { places, end, rest: damaged ? 'damaged' : broken ? 'torn' : 'none', size, version };
}

const follows = (head: LineHead, end: JournalEnd): boolean => head.prev === end.sum && head.seq === end.seq + 1;

type Line = { readonly line: Buffer; readonly offset: number; readonly complete: boolean };

/** The lines from `position` on that are not blank, without their newlines; the last one may be incomplete. */
export async function* linesOf(file: OpenFile, position: number): AsyncGenerator<Line, void> {
  let start: Buffer[] = []; // of a line that goes on in the next chunk
  let offset = position;
  let next = position;
  for (;;) {
    const chunk = await file.read(next, chunkBytes);
    if (chunk.length === 0) break;
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      if (at === from && start.length === 0) {
        while (chunk[from] === newline) from += 1; // blank lines come by the thousand
        offset = next + from;
        continue;
      }
      const line = start.length === 0 ? chunk.subarray(from, at) : Buffer.concat([...start, chunk.subarray(0, at)]);
      yield { line, offset, complete: true };
      start = [];
      from = at + 1;
      offset = next + from;
    }
    if (from < chunk.length) start.push(chunk.subarray(from));
    next += chunk.length;
  }
  if (start.length > 0) yield { line: Buffer.concat(start), offset, complete: false };
}
