/** `docProps/core.xml` (ECMA-376 part 2, section 8.3): title, creators, dates. */
import { XMLParser } from 'fast-xml-parser';
import type { FoundMetadata } from '../../types';
import { metadataOf, type Properties } from '../properties';

const parser = new XMLParser({
  removeNSPrefix: false,
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: true,
});

const fields: readonly (readonly [keyof Properties, string])[] = [
  ['title', 'dc:title'],
  ['authors', 'dc:creator'],
  ['publisher', 'dc:publisher'],
  ['created', 'dcterms:created'],
  ['modified', 'dcterms:modified'],
  ['language', 'dc:language'],
  ['section', 'cp:category'],
  ['keywords', 'cp:keywords'],
];

/** Empty when the part is damaged: a document without properties is still a document. */
export function coreProperties(xml: string): FoundMetadata {
  const root = record(record(parsed(xml))['cp:coreProperties']);
  return metadataOf(
    Object.fromEntries(
      fields.flatMap(([key, element]) => {
        const value = root[element];
        return typeof value === 'string' ? [[key, { values: [value], origin: `docx: ${element}` }]] : [];
      }),
    ),
  );
}

function parsed(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch {
    return null;
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
