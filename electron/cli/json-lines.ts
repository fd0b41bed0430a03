/** JSON, one value a line, from a file or standard input. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { reasonOf } from '#electron/storage/disk-failure';
import { jsonFault } from '#shared/export/claim-map/validate/json-fault';
import { fail, ok, type Result } from '#shared/model/result';
import type { Io } from './io';

/** `number` counts from 1, empty lines as well. */
export type JsonLine = { readonly number: number; readonly value: Result<unknown> };

/** Bytes read at a time from a file: about a thousand lines, which are then saved together. */
const chunkBytes = 1 << 18;
const newline = 10;

/**
 * The lines in groups that arrived together: much of a file, or the one line that was just typed. Empty lines are left
 * out. The whole fails only when there is nothing to read from.
 */
export async function readJsonLines(file: string, io: Io): Promise<Result<AsyncIterable<JsonLine[]>>> {
  if (file === '-') return ok(groupsOf(io.standardInput()));
  try {
    if ((await stat(file)).isDirectory()) return fail('unreadable', `${file} is a folder.`);
    const stream = createReadStream(file, { highWaterMark: chunkBytes });
    await once(stream, 'ready');
    return ok(groupsOf(stream as AsyncIterable<Uint8Array>));
  } catch (error) {
    return fail('unreadable', `${file} could not be read: ${reasonOf(error)}.`);
  }
}

async function* groupsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine[], void> {
  let number = 0;
  let carried: Uint8Array[] = [];
  const lineOf = (bytes: Uint8Array): JsonLine[] => {
    number += 1;
    const line = { number, value: jsonOf(bytes) };
    return line.value === null ? [] : [{ number, value: line.value }];
  };
  for await (const chunk of chunks) {
    const group: JsonLine[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      group.push(...lineOf(Buffer.concat([...carried, chunk.subarray(from, at)])));
      carried = [];
      from = at + 1;
    }
    if (from < chunk.length) carried.push(chunk.subarray(from));
    if (group.length > 0) yield group;
  }
  const last = lineOf(Buffer.concat(carried));
  if (last.length > 0) yield last;
}

/** Null for an empty line. */
function jsonOf(bytes: Uint8Array): Result<unknown> | null {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('not-utf-8', 'This line is not UTF-8 text.');
  }
  if (text.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    const fault = jsonFault(text);
    return fail(
      'not-json',
      `This line is not JSON: ${fault === null ? '' : `column ${fault.column}: ${fault.message}`}.`,
    );
  }
}
