/**
 * One JSON object in pieces: two spaces of indentation, sorted keys, a newline at the end; the same content always gives
 * the same bytes.
 *
 * The values that are iterable are written row by row while they are made, so that neither the whole text nor the
 * whole object need exist at once, and a caller may let other work pass between two pieces.
 */

/** Rows to a piece: small enough to write within a few milliseconds, large enough that the pieces do not cost. */
const rowsToAPiece = 200;

/** The fields are written in the order of their keys; each is read once, when its turn comes. */
export function* jsonPieces(fields: Readonly<Record<string, unknown>>): Generator<string, void, undefined> {
  let opening = '{\n';
  for (const key of Object.keys(fields).sort()) {
    const value = fields[key];
    yield `${opening}  ${JSON.stringify(key)}: `;
    if (isIterable(value)) yield* rowPieces(value);
    else yield jsonText(value, '  ');
    opening = ',\n';
  }
  yield '\n}\n';
}

function* rowPieces(rows: Iterable<unknown>): Generator<string, void, undefined> {
  let piece: string[] = [];
  let separator = '[\n    ';
  for (const row of rows) {
    piece.push(separator, jsonText(row, '    '));
    separator = ',\n    ';
    if (piece.length >= 2 * rowsToAPiece) {
      yield piece.join('');
      piece = [];
    }
  }
  yield piece.join('') + (separator === ',\n    ' ? '\n  ]' : '[]');
}

/** As `JSON.stringify(value, null, 2)` with the keys in order (as UTF-16 units), every line but the first after `margin`. */
function jsonText(value: unknown, margin: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${margin}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => jsonText(item, inner))
    : Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => `${JSON.stringify(key)}: ${jsonText(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return parts.length === 0 ? open + close : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${margin}${close}`;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
