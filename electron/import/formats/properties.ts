/** What a document file says of itself (Dublin Core and the like), sorted out for an article's metadata. */
import type { Extract, FoundMetadata } from '../types';
import { dateSchema, lineSchema } from '#shared/model/basics';

/** The day a file was made is not among them: it says nothing of when the article came out. */
export const propertyNames = [
  'title',
  'authors',
  'publisher',
  'published',
  'modified',
  'language',
  'section',
  'keywords',
] as const;
export type PropertyName = (typeof propertyNames)[number];
/** Raw values as written in the file; an absent or empty one says nothing. */
export type Properties = Partial<Record<PropertyName, Property>>;
/** Values and where they stood, e.g. `docx: dc:creator`. */
export type Property = { readonly values: readonly string[]; readonly origin: string };

/** Titles that programs put in by themselves. */
const placeholderTitle =
  /^(?:untitled|unbenannt|sans titre|sin título|document|documento|dokument|word document|title|titel|none|null|unknown|presentation|powerpoint presentation|slide 1|microsoft word|layout 1|\d+)(?:[ _-]?\d*)$/i;
const fileLike =
  /^(?:microsoft (?:word|powerpoint|excel) - )|\.(?:docx?|odt|rtf|pdf|indd|qxp|qxd|tex|dvi|ps|pages|pptx?|xlsx?|html?|txt|md)$|[\\/]/i;
const placeholderName =
  /^(?:administrator|admin|user|users|owner|author|autor|default|unknown|unbekannt|none|null|n\/a|microsoft office user|windows user|microsoft|python-docx|docx4j|pandoc|root|test|anonymous|[-.?\s]*)$/i;

export function metadataOf(properties: Properties): FoundMetadata {
  const { title, authors, publisher, published, modified, language, section, keywords } = properties;
  return {
    ...found('title', title, (values) => titleOf(values[0] ?? '')),
    ...found('authors', authors, (values) => filled(values.flatMap(namesOf))),
    ...found('publisher', publisher, (values) => lineOf(values[0] ?? '')),
    ...found('published', published, (values) => dateOf(values[0] ?? '')),
    ...found('modified', modified, (values) => dateOf(values[0] ?? '')),
    ...found('language', language, (values) => languageOf(values[0] ?? '')),
    ...found('section', section, (values) => lineOf(values[0] ?? '')),
    ...found('tags', keywords, (values) => filled(values.flatMap((value) => listOf(value, /[,;\n]/)))),
  };
}

/** Who made the file and when is not always who wrote the article and when: the text itself is asked first. */
export function trusted(metadataFound: FoundMetadata): Pick<Extract, 'metadata' | 'fallback'> {
  const { authors, published, modified, ...metadata } = metadataFound;
  const fallback = { ...(authors && { authors }), ...(published && { published }), ...(modified && { modified }) };
  return { metadata, fallback };
}

function found<K extends string, V>(
  key: K,
  property: Property | undefined,
  read: (values: readonly string[]) => V | null,
) {
  const value = property === undefined ? null : read(property.values);
  return property === undefined || value === null ? {} : { [key]: { value, origin: property.origin } };
}

const filled = (values: string[]): string[] | null => (values.length === 0 ? null : [...new Set(values)]);

function lineOf(value: string): string | null {
  const line = lineSchema.safeParse(value.replace(/\s+/g, ' '));
  return line.success ? line.data : null;
}

export function titleOf(value: string): string | null {
  const line = lineOf(value);
  return line === null || placeholderTitle.test(line) || fileLike.test(line) ? null : line;
}

/** Names by `;` or `&`, or by commas where none of the pieces is a lone surname ("Doe, Jane" is one author). */
function namesOf(value: string): string[] {
  const parts = listOf(value, /;|\s&\s|\s+and\s+|\n/);
  const names = parts.flatMap((part) => {
    const pieces = part.split(',').map((piece) => piece.trim());
    return pieces.length > 1 && pieces.every((piece) => piece.includes(' ')) ? pieces : [part];
  });
  return names.filter((name) => !placeholderName.test(name) && !/^\S+@\S+$/.test(name));
}

const listOf = (value: string, separator: RegExp): string[] =>
  value.split(separator).flatMap((part) => lineOf(part) ?? []);

/** The day of a W3CDTF date (`2026-01-06T09:30:00Z`); null for anything coarser or impossible. */
function dateOf(value: string): string | null {
  const day = dateSchema.safeParse(value.trim().slice(0, 10));
  return day.success && !/^(?:19[0-6]|1[0-8]|0)/.test(day.data) ? day.data : null;
}

/** A BCP 47 tag as `Intl` writes it; null when it is none. */
function languageOf(value: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0] ?? null;
    return tag === null || tag.toLowerCase() === 'und' || tag.length > 35 ? null : tag;
  } catch {
    return null;
  }
}
