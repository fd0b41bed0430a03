/** XML from strangers, before any parser sees it: as text, without document type, not deep. */
import { fail, ok, type Result } from '#shared/model/result';

/** Word nests a paragraph in a table in a table at about 30; parsers written recursively give up at some thousands. */
const maxDepth = 256;

/**
 * The XML as text. Refuses a document type, which is where entities, external files and bombs come from (none of
 * the formats read here has one), and nesting that would exhaust a parser's stack. Errors: `xml-doctype`, `xml-deep`.
 */
export function xmlText(bytes: Uint8Array, name: string): Result<string> {
  const text = decoded(bytes);
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) {
    return fail('xml-doctype', `“${name}” declares a document type, as traps do and documents do not; it was refused.`);
  }
  return isDeep(text)
    ? fail('xml-deep', `“${name}” is nested more than ${maxDepth} levels deep; it was refused.`)
    : ok(text);
}

/** UTF-8 unless the first bytes say UTF-16 (XML 1.0, appendix F); no document writes its parts in anything else. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === 0x2f) depth -= 1;
    else if (next !== 0x21 && next !== 0x3f) {
      const end = text.indexOf('>', at);
      if (end < 0) return false;
      if (text.charCodeAt(end - 1) !== 0x2f) depth += 1;
      if (depth > maxDepth) return true;
    }
  }
  return false;
}
