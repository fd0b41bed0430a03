/** The parts of a Word file that hold text, each harmless by itself, packed again for the converter. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { ok, type Result } from '#shared/model/result';
import type { SafeZip } from '../../archive/safe-zip';
import { xmlText } from '../../archive/xml-part';
import { paragraphsOf } from './aside';
import { mergeRuns } from './merge-runs';

export type DocxParts = {
  /** A plain, uncompressed archive of the XML parts: no pictures, no macros, no embedded files. */
  readonly archive: Uint8Array;
  /** `docProps/core.xml`, or null. */
  readonly core: string | null;
  /** `word/styles.xml`; empty when there is none. */
  readonly styles: string;
  /** Whether it defines lists. */
  readonly numbered: boolean;
  /** Paragraphs that stand outside of the article: heads, feet, reviewers' comments. */
  readonly aside: { readonly heads: readonly string[]; readonly comments: readonly string[] };
};

const textParts = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/;

export function textPartsOf(zip: SafeZip): Result<DocxParts> {
  const files: Zippable = {};
  const aside: { heads: string[]; comments: string[] } = { heads: [], comments: [] };
  let core: string | null = null;
  let styles = '';
  let numbered = false;
  for (const { name } of zip.entries) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const bytes = zip.read(name);
    if (!bytes.ok) return bytes;
    const text = xmlText(bytes.value, name);
    if (!text.ok) return text;
    if (name === 'docProps/core.xml') core = text.value;
    if (name === 'word/styles.xml') styles = text.value;
    if (/numbering/i.test(name) || text.value.includes('abstractNum')) numbered = true;
    if (/^word\/(?:header|footer)\d*\.xml$/.test(name)) aside.heads.push(...paragraphsOf(text.value));
    if (name === 'word/comments.xml') aside.comments.push(...paragraphsOf(text.value));
    files[name] = strToU8(textParts.test(name) ? mergeRuns(text.value) : text.value);
  }
  return ok({ archive: zipSync(files, { level: 0, mtime: '1980-01-01T00:00:00' }), core, styles, numbered, aside });
}
