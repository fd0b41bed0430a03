/** `docProps/core.xml` (ECMA-376 part 2, section 8.3): title, creators, the day of the last change. */
import type { FoundMetadata } from '../../types';
import { metadataOf } from '../properties';
import { propertiesIn, type PropertyElements } from '../xml-properties';
import { parseXml } from '#shared/export/xml-tree';

const elements: PropertyElements = {
  title: ['dc:title'],
  authors: ['dc:creator'],
  publisher: ['dc:publisher'],
  modified: ['dcterms:modified'],
  language: ['dc:language'],
  section: ['cp:category'],
  keywords: ['cp:keywords'],
};

/** Empty when the part is damaged: a document without properties is still a document. */
export function coreProperties(xml: string): FoundMetadata {
  const root = parseXml(xml, 'docProps/core.xml');
  return root.ok ? metadataOf(propertiesIn(root.value, elements, 'docx')) : {};
}
