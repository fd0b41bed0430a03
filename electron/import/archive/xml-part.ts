/** XML from strangers, before any parser sees it: as text, without document type, not deep. */
import { safeXml } from '#shared/export/xml-tree';
import type { Result } from '#shared/model/result';

/** The XML as text. Errors: those of `safeXml`. */
export const xmlText = (bytes: Uint8Array, name: string): Result<string> => safeXml(decoded(bytes), name);

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
