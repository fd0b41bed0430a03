/** An archive of articles as its files. Archives inside it are named, not followed: each level would multiply. */
import { ok, type Result } from '#shared/model/result';
import { sniff } from '../sniff';
import { openZip } from './safe-zip';

type ArchiveFile = {
  /** Path inside the archive, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
};
export type ExpandedArchive = {
  readonly files: readonly ArchiveFile[];
  /** What was left out, and why, in words. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
};

/** Never articles: what systems and browsers put beside them. */
const clutter = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;
const resource =
  /\.(?:css|js|mjs|map|png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|ogg|wav|mov)$/i;

/** Errors: those of `openZip`. A damaged file is reported among the skipped ones; the others are still given. */
export function expandArchive(bytes: Uint8Array): Result<ExpandedArchive> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const files: ArchiveFile[] = [];
  const skipped: { name: string; reason: string }[] = [];
  for (const { name } of zip.value.entries) {
    if (clutter.test(name)) continue;
    if (resource.test(name)) {
      skipped.push({ name, reason: 'not an article' });
      continue;
    }
    const content = zip.value.read(name);
    if (!content.ok) skipped.push({ name, reason: content.error.message });
    else if (isArchive(content.value, name)) {
      skipped.push({ name, reason: 'an archive inside the archive: unpack it and import it by itself' });
    } else files.push({ name, bytes: content.value });
  }
  return ok({ files, skipped });
}

/** A ZIP that is no document (docx, odt and epub are ZIPs too), or another kind of archive by its signature. */
function isArchive(bytes: Uint8Array, name: string): boolean {
  const start = Buffer.from(bytes.subarray(0, 6)).toString('latin1');
  if (start.startsWith('PK')) return sniff({ bytes, fileName: name, charset: null }) === 'zip';
  return start.startsWith('\u001F\u008B') || start.startsWith('Rar!') || start.startsWith('7z\u00BC\u00AF');
}
