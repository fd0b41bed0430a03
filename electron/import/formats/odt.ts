/** OpenDocument text (OASIS ODF 1.3): LibreOffice, OpenOffice and others. */
import { fail, ok, type Result } from '#shared/model/result';
import { openZip, type SafeZip } from '../archive/safe-zip';
import { xmlText } from '../archive/xml-part';
import type { Extract, ImportInput } from '../types';
import { stylesOf } from './odt/styles';
import { htmlOf } from './odt/to-html';
import { metadataOf, trusted } from './properties';
import { propertiesIn, type PropertyElements } from './xml-properties';
import { descendants, parseXml, type XmlElement } from '#shared/export/xml-tree';

/** Errors: those of `openZip`, `xmlText` and `parseXml`; `encrypted`, `odt-damaged`. */
export async function readOdt(input: ImportInput): Promise<Result<Extract>> {
  const zip = openZip(input.bytes);
  if (!zip.ok) return zip;
  if (isLocked(zip.value))
    return fail('encrypted', 'The document is protected by a password. Save a copy without one.');
  const content = part(zip.value, 'content.xml');
  if (!content.ok) return content;
  const text = descendants(content.value, 'office:text')[0];
  if (text === undefined) return fail('odt-damaged', 'The file holds no text document (office:text).');
  const styles = part(zip.value, 'styles.xml');
  const { html, comments } = htmlOf(text, stylesOf(styles.ok ? [styles.value, content.value] : [content.value]));
  const meta = part(zip.value, 'meta.xml');
  return ok({
    body: { kind: 'html', html, scope: 'article', url: null },
    ...trusted(meta.ok ? metadataOf(propertiesIn(meta.value, properties, 'odt')) : {}),
    format: 'odt',
    charset: 'utf-8',
    repairs: [],
    warnings: comments > 0 ? [`Reviewers’ comments were left out (${comments}).`] : [],
  });
}

function part(zip: SafeZip, name: string): Result<XmlElement> {
  const bytes = zip.read(name);
  if (!bytes.ok)
    return bytes.error.code === 'archive-missing' ? fail('odt-damaged', `The document has no “${name}”.`) : bytes;
  const text = xmlText(bytes.value, name);
  return text.ok ? parseXml(text.value, name) : text;
}

function isLocked(zip: SafeZip): boolean {
  const manifest = part(zip, 'META-INF/manifest.xml');
  if (!manifest.ok) return false;
  return descendants(manifest.value, 'manifest:file-entry').some(
    (entry) =>
      entry.attributes['manifest:full-path'] === 'content.xml' &&
      descendants(entry, 'manifest:encryption-data').length > 0,
  );
}

/** Of two names the first author's counts: `dc:creator` is whoever saved it last. */
const properties: PropertyElements = {
  title: ['dc:title'],
  authors: ['meta:initial-creator', 'dc:creator'],
  modified: ['dc:date'],
  language: ['dc:language'],
  keywords: ['meta:keyword'],
};
