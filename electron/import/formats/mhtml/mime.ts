/**
 * MIME messages (RFC 2045, 2046) as far as web archives need them: parts with their headers, and each part's bytes
 * as they were before they were packed into mail. Mail libraries join all text parts into one and drop
 * `Content-Location`, which is what tells the page from its frames and its pictures.
 */
export type MimePart = {
  /** Lower-case media type, e.g. `text/html`. */
  readonly type: string;
  /** Parameters of `Content-Type` by lower-case name. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Unfolded values by lower-case name; the first of several counts. */
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly MimePart[];
  /** The content, transfer encoding undone; of a part with parts it is empty. */
  readonly content: () => Uint8Array;
};

/** Deeper or more than any browser writes. */
const maxDepth = 10;
const maxParts = 5000;

export function parseMime(bytes: Uint8Array): MimePart {
  return parsePart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0);
}

function parsePart(bytes: Buffer, depth: number): MimePart {
  const { headers, body } = split(bytes);
  const { type, parameters } = contentType(headers.get('content-type') ?? 'text/plain');
  const parts =
    type.startsWith('multipart/') && depth < maxDepth ? partsOf(body, parameters.get('boundary') ?? null, depth) : [];
  return {
    type,
    parameters,
    headers,
    parts,
    content: () =>
      parts.length > 0 ? new Uint8Array() : decoded(body, headers.get('content-transfer-encoding') ?? ''),
  };
}

/** Headers end at the first empty line. */
function split(bytes: Buffer): { headers: Map<string, string>; body: Buffer } {
  const crlf = bytes.indexOf('\r\n\r\n');
  const lf = bytes.indexOf('\n\n');
  const [end, gap] = lf < 0 || (crlf >= 0 && crlf < lf) ? [crlf, 4] : [lf, 2];
  const head = end < 0 ? bytes : bytes.subarray(0, end);
  const headers = new Map<string, string>();
  for (const line of head
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? Buffer.alloc(0) : bytes.subarray(end + gap) };
}

function contentType(value: string): { type: string; parameters: Map<string, string> } {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare] of value.matchAll(
    /;\s*([\w-]{1,40})\s*=\s*(?:"([^"]{0,400})"|([^;\s]{1,400}))/g,
  )) {
    if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), quoted ?? bare ?? '');
  }
  return { type: (value.split(';', 1)[0] ?? '').trim().toLowerCase(), parameters };
}

/**
 * The bodies between the delimiters. A missing boundary is taken from the first line that looks like one; a
 * missing end is the end of the file; without any delimiter the body is read as one part.
 */
function partsOf(body: Buffer, declared: string | null, depth: number): MimePart[] {
  const boundary = declared ?? /^--(\S{1,100})\s*$/m.exec(body.toString('latin1', 0, 65_536))?.[1] ?? null;
  const starts: { end: number; next: number }[] = [];
  const delimiter = `--${boundary ?? ''}`;
  for (
    let at = boundary === null ? -1 : body.indexOf(delimiter);
    at >= 0;
    at = body.indexOf(delimiter, at + delimiter.length)
  ) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    const after = body.subarray(at + delimiter.length, at + delimiter.length + 80).toString('latin1');
    const closing = /^--[ \t]*(?:\r?\n|$)/.test(after);
    const opening = /^[ \t]*\r?\n/.exec(after);
    if (!closing && opening === null) continue;
    starts.push({ end: at, next: at + delimiter.length + (opening?.[0].length ?? 2) });
    if (closing || starts.length > maxParts) break;
  }
  const first = starts[0];
  if (first === undefined) return [parsePart(withoutBlankStart(body), depth + 1)];
  return starts.flatMap(({ next }, index) => {
    const following = starts[index + 1];
    // What follows the closing delimiter is no part.
    if (following === undefined && index > 0 && body.subarray(next - 2, next).toString('latin1') === '--') return [];
    const piece = body.subarray(next, following === undefined ? body.length : lineEndBefore(body, following.end));
    return piece.length === 0 ? [] : [parsePart(piece, depth + 1)];
  });
}

const withoutBlankStart = (body: Buffer): Buffer =>
  body.subarray(/^\s*/.exec(body.toString('latin1', 0, 200))?.[0].length ?? 0);

/** The line break before a delimiter belongs to the delimiter (RFC 2046, 5.1.1). */
const lineEndBefore = (body: Buffer, at: number): number => at - (body[at - 2] === 0x0d ? 2 : 1);

function decoded(body: Buffer, encoding: string): Uint8Array {
  if (/quoted-printable/i.test(encoding)) return quotedPrintable(body);
  return /base64/i.test(encoding) ? Buffer.from(body.toString('latin1'), 'base64') : body;
}

/** RFC 2045, 6.7; what is no valid escape stands as it is. */
function quotedPrintable(body: Buffer): Uint8Array {
  const out = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const value = hex(body[at + 1]) * 16 + hex(body[at + 2]);
    if (!Number.isNaN(value)) {
      out[length++] = value;
      at += 2;
      continue;
    }
    // A soft line break, perhaps with white space that a mail program added before it.
    let end = at + 1;
    while (body[end] === 0x20 || body[end] === 0x09 || body[end] === 0x0d) end += 1;
    if (body[end] === 0x0a || end >= body.length) at = end;
    else out[length++] = byte;
  }
  return out.subarray(0, length);
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : Number.NaN;
}
