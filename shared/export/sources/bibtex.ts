/** BibTeX and BibLaTeX, read; written as BibTeX that both understand. */
import { fail, ok, type Result } from '#shared/model/result';
import { bibEntries, type BibEntry } from './bibtex-entries';
import {
  dayIn,
  emptyItem,
  genreOf,
  pagesOf,
  suffixOf,
  partialDate,
  withTypeFromGenre,
  type CslItem,
  type CslName,
  type TextVariable,
} from './csl-item';
import { fromTex, toTex } from './tex';

const typeOfEntry: Readonly<Record<string, string>> = {
  article: 'article-journal',
  periodical: 'article-journal',
  book: 'book',
  mvbook: 'book',
  proceedings: 'book',
  collection: 'book',
  booklet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  manual: 'report',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  misc: 'document',
};
const entryOfType: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-newspaper': 'article',
  'article-magazine': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  thesis: 'phdthesis',
  report: 'techreport',
  pamphlet: 'booklet',
  manuscript: 'unpublished',
  webpage: 'online',
  'post-weblog': 'online',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
};
/** Types that the entry alone gives back. */
const ownEntry = new Set(
  Object.entries(entryOfType)
    .filter(([type, entry]) => typeOfEntry[entry] === type)
    .map(([type]) => type),
);

/** The first of these fields that is there gives the variable. */
const fieldsOf: readonly (readonly [TextVariable, readonly string[]])[] = [
  ['container-title', ['journaltitle', 'journal', 'booktitle', 'maintitle']],
  ['collection-title', ['series']],
  ['publisher', ['publisher', 'institution', 'school', 'organization']],
  ['publisher-place', ['location', 'address']],
  ['volume', ['volume']],
  ['page', ['pages']],
  ['edition', ['edition']],
  ['genre', ['type', 'entrysubtype']],
  ['language', ['langid', 'language']],
  ['keyword', ['keywords']],
  ['abstract', ['abstract']],
  ['note', ['note', 'annotation', 'annote']],
  ['DOI', ['doi']],
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
  ['PMID', ['pmid']],
  ['archive_location', ['archivedurl']],
];
/** Fields whose characters mean themselves. */
const verbatim = new Set(['url', 'doi', 'archivedurl']);

export function readBibtex(file: string): Result<CslItem[]> {
  const items = bibEntries(file.replace(/^\ufeff/, ''))
    .filter(({ fields }) => fields.size > 0)
    .map(itemOf);
  return items.length === 0 ? fail('not-bibtex', 'This holds no BibTeX entry such as @article{...}.') : ok(items);
}

function itemOf({ type: entry, key, fields }: BibEntry): CslItem {
  const plain = (name: string): string => {
    const value = fields.get(name) ?? '';
    return verbatim.has(name) ? value.replaceAll(/\\([_%#&~{}])|[{}]/g, '$1').trim() : fromTex(value);
  };
  const first = (names: readonly string[]): string => names.map(plain).find((value) => value !== '') ?? '';
  const type = typeOfEntry[entry] ?? 'document';
  const text: Partial<Record<TextVariable, string>> = {};
  for (const [name, from] of fieldsOf) {
    const value = first(from);
    if (value !== '') text[name] = name === 'page' ? pagesOf(value) : value;
  }
  const number = plain('number');
  const issue = plain('issue') || (type === 'article-journal' ? number : '');
  if (issue !== '') text.issue = issue;
  if (number !== '' && number !== issue) text.number = number;
  if (key !== '') text['citation-key'] = key;
  const subtitle = plain('subtitle');
  const published = /\b(?:https?:\/\/[^\s{}]+)/.exec(fields.get('howpublished') ?? '')?.[0] ?? '';
  return withTypeFromGenre({
    ...emptyItem,
    type,
    title: subtitle === '' ? plain('title') : `${plain('title')}: ${subtitle}`,
    author: namesIn(fields.get('author') ?? ''),
    editor: namesIn(fields.get('editor') ?? ''),
    issued: dayIn(plain('date')) ?? partialDate(plain('year'), monthOf(plain('month')), plain('day')),
    accessed: dayIn(plain('urldate')),
    url: plain('url') || published || eprintOf(plain('eprint'), plain('archiveprefix') || plain('eprinttype')),
    text,
  });
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (month: string): string =>
  /^\d+$/.test(month) ? month : String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1);

const eprintOf = (id: string, archive: string): string =>
  id !== '' && /^arxiv$/i.test(archive) ? `https://arxiv.org/abs/${id}` : '';

/** `King, Ada and {Bureau of Statistics} and Jean de La Fontaine`; an `and` in braces is part of a name. */
function namesIn(field: string): CslName[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const part of field.split(/(\\.|[{}]|\s+and\s+)/is)) {
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (depth === 0 && /^\s+and\s+$/i.test(part)) {
      names.push(name.trim());
      name = '';
    } else name += part;
  }
  names.push(name.trim());
  return names.filter((found) => found !== '' && found !== 'others').map(nameOf);
}

function nameOf(tex: string): CslName {
  // Braces around the whole: an organisation, unless they only hold an accent.
  if (/^\{[^\\].*\}$/s.test(tex) && closesAtEnd(tex)) return { literal: fromTex(tex) };
  const [family = '', ...given] = splitOutsideBraces(tex).map(fromTex);
  if (given.length > 1) return { family, given: `${given.slice(1).join(', ')}, ${given[0]}` };
  if (given.length === 1) return given[0] === '' ? { literal: family } : { family, given: given[0] ?? '' };
  const words = family.split(/[\s\u00a0]+/);
  if (words.length === 1) return { literal: family };
  // Lower-case words in the middle belong to the family name: Jean de La Fontaine.
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && /^\p{Ll}/u.test(word));
  const at = particle < 0 ? words.length - 1 : particle;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}

function closesAtEnd(tex: string): boolean {
  let depth = 0;
  for (const [at, character] of [...tex].entries()) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth === 0) return at === [...tex].length - 1;
  }
  return false;
}

function splitOutsideBraces(tex: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of tex) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

export function writeBibtex(items: readonly CslItem[]): string {
  const taken = new Set<string>();
  return items.map((item) => entryOf(item, uniqueKey(item, taken))).join('\n');
}

function entryOf({ type, title, author, editor, issued, accessed, url, text }: CslItem, key: string): string {
  const entry = entryOfType[type] ?? 'misc';
  const rows: string[] = [];
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '')
      rows.push(`  ${name} = {${verbatim.has(name) ? escapedAddress(value) : toTex(value)}}`);
  };
  // Doubled braces keep the capitals of a title as they are.
  if (title !== '') rows.push(`  title = {{${toTex(title)}}}`);
  if (author.length > 0) rows.push(`  author = {${author.map(shown).join(' and ')}}`);
  if (editor.length > 0) rows.push(`  editor = {${editor.map(shown).join(' and ')}}`);
  const [year, month, day] = issued?.split('-') ?? [];
  add('year', year);
  if (month !== undefined) rows.push(`  month = ${months[Number(month) - 1]}`);
  add('day', day);
  add('date', issued ?? undefined);
  const isArticle = entry === 'article';
  add(isArticle ? 'journal' : 'booktitle', text['container-title']);
  add({ techreport: 'institution', phdthesis: 'school' }[entry] ?? 'publisher', text.publisher);
  add('address', text['publisher-place']);
  add('series', text['collection-title']);
  add('volume', text.volume);
  add(isArticle ? 'number' : 'issue', text.issue);
  if (!isArticle || text.issue === undefined) add('number', text.number);
  add('pages', text.page?.replace('-', '--'));
  for (const [name, [field = name]] of fieldsOf)
    if (
      [
        'edition',
        'language',
        'keyword',
        'abstract',
        'note',
        'DOI',
        'ISBN',
        'ISSN',
        'PMID',
        'archive_location',
      ].includes(name)
    )
      add(field, text[name]);
  add('type', genreOf(type, text, ownEntry.has(type)));
  add('url', url);
  add('urldate', accessed ?? undefined);
  return `@${entry}{${[key, ...rows].join(',\n')}\n}\n`;
}

/** `Hall, Jr., H. K.`: the suffix stands in the middle. */
function shown(name: CslName): string {
  if ('literal' in name) return `{${toTex(name.literal)}}`;
  const { given, suffix } = suffixOf(name.given);
  return [name.family, ...(suffix === '' ? [] : [suffix]), given].map(toTex).join(', ');
}

/** An address stays as it is but for braces, which would end the field. */
const escapedAddress = (address: string): string =>
  address.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll(/\s+/g, '%20');

function uniqueKey({ text }: CslItem, taken: Set<string>): string {
  const wanted = (text['citation-key'] ?? '').replaceAll(/[^\w:.+/-]/g, '') || 'source';
  let key = wanted;
  for (let count = 2; taken.has(key); count += 1) key = `${wanted}-${count}`;
  taken.add(key);
  return key;
}
