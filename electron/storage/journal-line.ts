/**
 * One line of the journal: a JSON object whose first property is the checksum of all bytes after that property.
 *
 *   {"sum":"…","prev":"…","seq":12,"durable":11,"kind":"undo","of":9,"version":1,"at":…,"changes":[…]}
 *
 * It is checked on the bytes as they stand, without parsing them. `prev` is the sum of the line before, so that a
 * line that was lost, swapped or taken from elsewhere breaks the chain. `durable` is the number of the last line
 * that was on the disk when this one was written: it tells a write cut off by a crash from later damage.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { changeSchema, type Change } from '#shared/model/change';
import { idSchema, instantSchema } from '#shared/model/basics';
import { rowSchemas } from '#shared/model/project';
import { fail, ok, type Result } from '#shared/model/result';
import { migratedChange } from '#shared/migrate/index';
import { parsedJson } from './json';

const entryKinds = ['create', 'do', 'undo', 'redo'] as const;

/** What a line says. `changes` are replayed, not the command: an old journal gives the same under later versions. */
const entrySchema = z.strictObject({
  /** 1 for the first line, then one more each. */
  seq: z.int().min(1),
  durable: z.int().min(0),
  kind: z.enum(entryKinds),
  /** What was undone, down to this line, or redone, up to it; for a change the one right before it that it goes on with. */
  of: z.int().min(1).optional(),
  /** The version of the rows' schemas. */
  version: z.int().min(1),
  at: instantSchema,
  coderId: idSchema,
  label: z.string(),
  /** As it was given; kept for the audit trail only. */
  command: z.unknown().optional(),
  changes: z.array(changeSchema),
});
export type Entry = z.infer<typeof entrySchema>;
export type EntryKind = Entry['kind'];
/** An entry before its place in the file is known. */
export type NewEntry = Omit<Entry, 'durable'>;

/**
 * Why an entry could not be read again, so that it must not be written; null when it could. Only what is new is looked
 * at: rows before a change stand in the project, and so do coders.
 */
export function whyUnreadable(at: string, changes: readonly Change[]): string | null {
  if (!instantSchema.safeParse(at).success) return `"${at}" is not an instant.`;
  for (const { table, after } of changes) {
    const row = after === null ? null : rowSchemas[table].safeParse(after);
    if (row?.success === false) return z.prettifyError(row.error);
  }
  return null;
}

/** What the scan learns of a line without parsing it. */
export type LineHead = Pick<Entry, 'seq' | 'durable' | 'kind' | 'of' | 'version'> & { prev: string; sum: string };

/** `prev` of the first line. */
export const noSum = '0'.repeat(16);
const sumStart = '{"sum":"';
const bodyAt = sumStart.length + 16 + 2; // after `",`
const headPattern =
  /^\{"sum":"([0-9a-f]{16})","prev":"([0-9a-f]{16})","seq":(\d{1,15}),"durable":(\d{1,15}),"kind":"(create|do|undo|redo)"(?:,"of":(\d{1,15}))?,"version":(\d{1,9}),/;
const headLength = 200;

const sumOf = (body: string | Uint8Array): string => hash('sha256', body).slice(0, 16);

/** The line with its newline, and its sum for the next one. */
export function lineOf(entry: NewEntry, durable: number, prev: string): { text: string; sum: string } {
  const { seq, kind, of, ...rest } = entry;
  const body = JSON.stringify({ prev, seq, durable, kind, of, ...rest }).slice(1);
  const sum = sumOf(body);
  return { text: `${sumStart}${sum}",${body}\n`, sum };
}

/** The head of a line that stands for itself, null for a damaged one. `line` comes without its newline. */
export function headOf(line: Buffer): LineHead | null {
  const match = headPattern.exec(line.toString('latin1', 0, headLength));
  if (match === null) return null;
  const [, sum = '', prev = '', seq, durable, kind, of, version] = match;
  if (sumOf(line.subarray(bodyAt)) !== sum) return null;
  const known = entryKinds.find((name) => name === kind);
  if (known === undefined) return null;
  const head = { sum, prev, seq: Number(seq), durable: Number(durable), kind: known, version: Number(version) };
  return of === undefined ? head : { ...head, of: Number(of) };
}

/** The whole entry of a line whose head was found good. */
export function entryOf(line: Buffer): Result<Entry> {
  const json = parsedJson(line.toString('utf8'));
  if (!json.ok) return json;
  const parsed = lineSchema.safeParse(json.value);
  if (!parsed.success) return fail('damaged', z.prettifyError(parsed.error));
  const { sum: _sum, prev: _prev, ...rest } = parsed.data;
  const entry = entrySchema.safeParse({
    ...rest,
    changes: rest.changes.map((change) => migratedChange(change, rest.version)),
  });
  return entry.success ? ok(entry.data) : fail('damaged', z.prettifyError(entry.error));
}

const lineSchema = z.looseObject({
  sum: z.string(),
  prev: z.string(),
  version: z.int(),
  changes: z.array(z.unknown()),
});
