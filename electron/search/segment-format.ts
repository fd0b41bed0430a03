/**
 * A segment: an index over some entries as one file that never changes.
 *
 *   texts      of each entry its text, a newline, and what else is found of it; UTF-8
 *   postings   of each word, for each entry that has it: entries since the one before, how often, bytes of the
 *              positions, positions since the one before; all varints
 *   names      `kind:id`, one a line
 *   entries    32-bit numbers, `entryColumns` for each entry
 *   words      in order, without anything between them; UTF-8
 *   dictionary 32-bit numbers, `wordColumns` for each word
 *   footer     JSON: where the parts stand, and the checksum of the last four
 *   end        length of the footer, 32 bits; `segmentMark`, 32 bits
 *
 * Every part is checked by a CRC-32 when it is read: a damaged index is made anew, and never gives wrong answers.
 */
import { z } from 'zod';

/** Another number when the format, or the way that texts are cut into words, changes: older segments are made anew. */
export const segmentMark = 0x57_53_00_01;

/** Checksum of the row; where its text begins, its bytes, its UTF-16 units; how many words it has; CRC of the bytes. */
export const entryColumns = 6;
/** End of the word in `words`; entries that have it; where its postings begin, their bytes, their CRC. */
export const wordColumns = 5;

/** Positions jump by this much between an entry's text and what else is found of it: no phrase spans both. */
export const positionGap = 1000;

const part = z.tuple([z.int().min(0), z.int().min(0)]);
export const footerSchema = z.strictObject({
  /** Words in all entries, repetitions counted. */
  words: z.int().min(0),
  /** Start and length of each part in bytes. */
  parts: z.strictObject({ names: part, entries: part, words: part, dictionary: part }),
  sum: z.int().min(0),
});
export type Footer = z.infer<typeof footerSchema>;

/** All platforms that Warrant runs on have the lowest byte first. */
export const bytesOf = (numbers: Uint32Array): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
