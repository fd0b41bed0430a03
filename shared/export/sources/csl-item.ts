/**
 * A reference as CSL-JSON has it (Citation Style Language 1.0.2, appendix IV): the shape through which BibTeX, RIS and
 * CSL-JSON all go. Only what Warrant can keep is in it.
 */
import { z } from 'zod';

/** A person, or with `literal` an organisation. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** Variables that are plain text, kept as they are. */
export const textVariables = [
  'citation-key',
  'container-title',
  'collection-title',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'number',
  'page',
  'edition',
  'genre',
  'language',
  'keyword',
  'abstract',
  'note',
  'DOI',
  'ISBN',
  'ISSN',
  'PMID',
  'archive_location',
] as const;
export type TextVariable = (typeof textVariables)[number];

export type CslItem = {
  readonly type: string;
  readonly title: string;
  readonly author: readonly CslName[];
  readonly editor: readonly CslName[];
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when unknown. */
  readonly issued: string | null;
  readonly accessed: string | null;
  /** Empty when unknown. */
  readonly url: string;
  readonly text: Readonly<Partial<Record<TextVariable, string>>>;
};

export const emptyItem: CslItem = {
  type: 'document',
  title: '',
  author: [],
  editor: [],
  issued: null,
  accessed: null,
  url: '',
  text: {},
};

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : value);

/** Crossref gives lists where one is meant. */
const text = z
  .preprocess(firstOf, z.union([z.string(), z.number()]))
  .transform(String)
  .catch('');
const nameSchema = z
  .object({
    family: text,
    given: text,
    literal: text,
    suffix: text,
    'dropping-particle': text,
    'non-dropping-particle': text,
  })
  .partial();
const datePart = z.union([z.number(), z.string()]);
const oneDateSchema = z
  .object({
    // A list of dates; older programs write the one date itself.
    'date-parts': z
      .union([z.array(z.array(datePart)), z.array(datePart).transform((parts) => [parts])])
      .optional()
      .catch(undefined),
    raw: z.string().optional().catch(undefined),
    literal: z.string().optional().catch(undefined),
  })
  .optional()
  .catch(undefined);
/** Older programs write a list of one. */
const dateSchema = z.preprocess(firstOf, oneDateSchema);
const names = z.array(nameSchema).optional().catch(undefined);

/** What Crossref calls its types, in the words of CSL. */
const cslTypes: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  monograph: 'book',
  'edited-book': 'book',
  'posted-content': 'article',
  dissertation: 'thesis',
};

/** Lenient: what is not as it should be is left out, not refused. */
export const cslSchema = z.object({
  ...Object.fromEntries(textVariables.map((name) => [name, text.optional()])),
  id: text.optional(),
  type: z
    .string()
    .transform((type) => cslTypes[type] ?? type)
    .catch('document'),
  title: text.optional(),
  URL: text.optional(),
  author: names,
  editor: names,
  issued: dateSchema,
  accessed: dateSchema,
});

export function nameOf(name: z.infer<typeof nameSchema>): CslName | null {
  const particle = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ');
  const family = [particle, name.family].filter(Boolean).join(' ').trim();
  const given = [name.given, name.suffix].filter(Boolean).join(', ').trim();
  if (family !== '') return { family, given };
  const literal = (name.literal ?? given).trim();
  return literal === '' ? null : { literal };
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a CSL date; null when it gives none. */
export function dayOf(date: z.infer<typeof dateSchema>): string | null {
  const [parts] = date?.['date-parts'] ?? [];
  if (parts !== undefined && parts.length > 0) {
    const [year = '', ...rest] = parts.map(String);
    return partialDate(year, rest[0], rest[1]);
  }
  return dayIn(date?.raw ?? date?.literal ?? '');
}

/** The date that a text begins with: ISO 8601, or the slashes of RIS. */
export function dayIn(words: string): string | null {
  const match = /(?<!\d)(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})?)?)?(?!\d)/.exec(words);
  return match === null ? null : partialDate(match[1] ?? '', match[2], match[3]);
}

export function partialDate(year: string, month?: string, day?: string): string | null {
  if (!/^\d{4}$/.test(year)) return null;
  const [m, d] = [Number(month), Number(day)];
  if (!(m >= 1 && m <= 12)) return year;
  const known = `${year}-${String(m).padStart(2, '0')}`;
  const date = `${known}-${String(d).padStart(2, '0')}`;
  return d >= 1 && z.iso.date().safeParse(date).success ? date : known;
}

/** `H. K., Jr.` as what a bibliography writes first, and the suffix; empty when there is none. */
export function suffixOf(given: string): { readonly given: string; readonly suffix: string } {
  const at = given.indexOf(', ');
  return at < 0 ? { given, suffix: '' } : { given: given.slice(0, at), suffix: given.slice(at + 2) };
}

/** Pages are from one to another, whichever dash stands between. */
export const pagesOf = (pages: string): string => pages.replaceAll(/\s*[–—-]+\s*/g, '-');

export const datePartsOf = (date: string): number[] => date.split('-').map(Number);

/** Types that BibTeX and RIS have no word for: there they are written as the genre of something unspecified. */
const typesByGenre = [
  'post',
  'interview',
  'personal_communication',
  'speech',
  'pamphlet',
  'legal_case',
  'article-newspaper',
  'article-magazine',
  'post-weblog',
  'broadcast',
  'legislation',
  'bill',
];

export const genreOf = (type: string, text: CslItem['text'], hasOwnType: boolean): string | undefined =>
  hasOwnType || text.genre !== undefined || !typesByGenre.includes(type) ? text.genre : type;

export function withTypeFromGenre(item: CslItem): CslItem {
  const { genre, ...text } = item.text;
  return genre !== undefined && typesByGenre.includes(genre) ? { ...item, type: genre, text } : item;
}
