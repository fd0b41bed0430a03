/** The package document of an EPUB (EPUB 3.3, section 5): what it is called, and its chapters in reading order. */
import { isWebAddress } from '#shared/model/basics';
import { fail, ok, type Result } from '#shared/model/result';
import type { SafeZip } from '../../archive/safe-zip';
import { xmlText } from '../../archive/xml-part';
import type { FoundMetadata } from '../../types';
import { metadataOf } from '../properties';
import { propertiesIn, type PropertyElements } from '../xml-properties';
import { descendants, parseXml, textOfXml, type XmlElement } from '#shared/export/xml-tree';

export type EpubPackage = {
  /** Paths inside the archive, in reading order. */
  readonly chapters: readonly string[];
  readonly metadata: FoundMetadata;
};

const containerPath = 'META-INF/container.xml';

/** Errors: `epub-damaged`, `encrypted`, those of `xmlText`. */
export function readPackage(zip: SafeZip): Result<EpubPackage> {
  const container = xmlPart(zip, containerPath);
  if (!container.ok) return container;
  const path = descendants(container.value, 'rootfile')[0]?.attributes['full-path'];
  if (path === undefined) return fail('epub-damaged', 'The EPUB does not say where its content stands.');
  const root = xmlPart(zip, path);
  if (!root.ok) return root;
  const chapters = chaptersOf(root.value, path).filter((chapter) => zip.has(chapter));
  if (chapters.length === 0) return fail('epub-damaged', 'The EPUB names no chapter that is in it.');
  if (isLocked(zip, chapters)) return fail('encrypted', 'The book is protected (DRM) and cannot be read.');
  return ok({ chapters, metadata: bookMetadata(root.value) });
}

function xmlPart(zip: SafeZip, path: string): Result<XmlElement> {
  const bytes = zip.read(path);
  if (!bytes.ok)
    return bytes.error.code === 'archive-missing' ? fail('epub-damaged', `The EPUB has no “${path}”.`) : bytes;
  const text = xmlText(bytes.value, path);
  return text.ok ? parseXml(text.value, path) : text;
}

/** The spine without what is not read through: the table of contents and what is marked non-linear. */
function chaptersOf(root: XmlElement, path: string): string[] {
  const items = new Map<string, XmlElement['attributes']>(
    descendants(root, local(root, 'item')).map(({ attributes }) => [attributes.id ?? '', attributes]),
  );
  const spine = descendants(root, local(root, 'itemref')).filter(({ attributes }) => attributes.linear !== 'no');
  const files = spine.map(({ attributes }) => items.get(attributes.idref ?? '')).filter((item) => item !== undefined);
  const read = files.filter(({ properties }) => !/(?:^|\s)nav(?:\s|$)/.test(properties ?? ''));
  return (read.length > 0 ? read : files).flatMap(({ href }) => (href === undefined ? [] : [resolved(path, href)]));
}

/** Some packages carry a prefix on every element (`opf:item`). */
const local = (root: XmlElement, name: string): string => root.name.replace(/[^:]*$/, name);

/** A path relative to the package's own; it can only name an entry, so it cannot leave the archive. */
function resolved(from: string, href: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of unescapedPath(href.split('#', 1)[0] ?? '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function unescapedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Fonts may be scrambled without harm; chapters that are encrypted cannot be read (EPUB OCF 4.2.6.3). */
function isLocked(zip: SafeZip, chapters: readonly string[]): boolean {
  if (!zip.has('META-INF/encryption.xml')) return false;
  const root = xmlPart(zip, 'META-INF/encryption.xml');
  if (!root.ok) return true;
  const text = JSON.stringify(root.value);
  return chapters.some(
    (chapter) => text.includes(JSON.stringify(chapter)) || text.includes(JSON.stringify(encodeURI(chapter))),
  );
}

const properties: PropertyElements = {
  title: ['dc:title'],
  authors: ['dc:creator'],
  publisher: ['dc:publisher'],
  published: ['dc:date'],
  language: ['dc:language'],
  keywords: ['dc:subject'],
};

function bookMetadata(root: XmlElement): FoundMetadata {
  const found = propertiesIn(root, properties, 'epub');
  const changed = descendants(root, local(root, 'meta')).find(
    ({ attributes }) => attributes.property === 'dcterms:modified',
  );
  if (changed !== undefined) found.modified = { values: [textOfXml(changed)], origin: 'epub: dcterms:modified' };
  const addresses = ['dc:source', 'dc:identifier'].flatMap((name) => descendants(root, name).map(textOfXml));
  const url = addresses.map((value) => value.trim()).find((value) => /^https?:/i.test(value) && isWebAddress(value));
  return { ...metadataOf(found), ...(url !== undefined && { url: { value: url, origin: 'epub: dc:source' } }) };
}
