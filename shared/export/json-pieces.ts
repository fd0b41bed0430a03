/**
 * One JSON object in pieces: two spaces of indentation, sorted keys, a newline at the end.
 *
 * The values that are iterable are written row by row while they are made, so that neither the whole text nor the
 * whole object need exist at once, and a caller may let other work pass between two pieces.
 */
import { byText, withSortedKeys } from './sorted';

/** Rows to a piece: small enough to write within a few milliseconds, large enough that the pieces do not cost. */
const rowsToAPiece = 200;

/** The fields are written in the order of their keys; each is read once, when its turn comes. */
export function* jsonPieces(fields: Readonly<Record<string, unknown>>): Generator<string, void, undefined> {
  let opening = '{\n';
  for (const key of Object.keys(fields).sort(byText)) {
    const value = fields[key];
    yield `${opening}  ${JSON.stringify(key)}: `;
    if (isIterable(value)) yield* rowPieces(value);
    else yield indented(value, '  ');
    opening = ',\n';
  }
  yield '\n}\n';
}

function* rowPieces(rows: Iterable<unknown>): Generator<string, void, undefined> {
  let piece = '[';
  let count = 0;
  for (const row of rows) {
    piece += `${count === 0 ? '' : ','}\n    ${indented(row, '    ')}`;
    count += 1;
    if (count % rowsToAPiece === 0) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}${count === 0 ? '' : '\n  '}]`;
}

/** A raw line break in JSON text is always layout: inside strings they are escaped. */
function indented(value: unknown, margin: string): string {
  return JSON.stringify(withSortedKeys(value), null, 2).replaceAll('\n', `\n${margin}`);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
