/** RIS, as reference managers and publishers write it: one `XX  - value` a line, `ER` after each reference. */
import { fail, ok, type Result } from '#shared/model/result';
import {
  dayIn,
  emptyItem,
  genreOf,
  pagesOf,
  withTypeFromGenre,
  type CslItem,
  type CslName,
  type TextVariable,
} from './csl-item';

const typeOfRis: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  NEWS: 'article-newspaper',
  MGZN: 'article-magazine',
  RPRT: 'report',
  GOVDOC: 'report',
  DATA: 'dataset',
  BOOK: 'book',
  EBOOK: 'book',
  CHAP: 'chapter',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  THES: 'thesis',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  SLIDE: 'speech',
  PAMP: 'pamphlet',
  PCOMM: 'personal_communication',
  UNPB: 'manuscript',
  UNPD: 'manuscript',
  INPR: 'article',
  CASE: 'legal_case',
  STAT: 'legislation',
  BILL: 'bill',
  PAT: 'patent',
  COMP: 'software',
  VIDEO: 'motion_picture',
  MPCT: 'motion_picture',
  GEN: 'document',
};
/** Where several RIS types mean one, the first is written. */
const risOfType = new Map(
  Object.entries(typeOfRis)
    .reverse()
    .map(([ris, type]) => [type, ris]),
);

const textOfTag: Readonly<Record<string, TextVariable>> = {
  T2: 'container-title',
  JO: 'container-title',
  JF: 'container-title',
  BT: 'container-title',
  JA: 'container-title',
  T3: 'collection-title',
  PB: 'publisher',
  CY: 'publisher-place',
  PP: 'publisher-place',
  VL: 'volume',
  IS: 'issue',
  M1: 'number',
  ET: 'edition',
  M3: 'genre',
  LA: 'language',
  AB: 'abstract',
  N2: 'abstract',
  N1: 'note',
  DO: 'DOI',
  L2: 'archive_location',
  ID: 'citation-key',
};
const line = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

export function readRis(file: string): Result<CslItem[]> {
  const items: CslItem[] = [];
  let fields: { tag: string; value: string }[] = [];
  for (const row of file.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    const match = line.exec(row.trimEnd());
    const [, tag = '', value = ''] = match ?? [];
    const last = fields.at(-1);
    if (tag === 'ER') {
      if (fields.length > 0) items.push(itemOf(fields));
      fields = [];
    } else if (match !== null) {
      // A file that lacks the `ER` lines still begins each reference with its type.
      if (tag === 'TY' && fields.length > 0) {
        items.push(itemOf(fields));
        fields = [];
      }
      fields.push({ tag, value: value.trim() });
    } else if (last !== undefined && row.trim() !== '') last.value = `${last.value} ${row.trim()}`.trim();
  }
  if (fields.some(({ tag }) => tag === 'TY')) items.push(itemOf(fields));
  return items.length === 0 ? fail('not-ris', 'This is not RIS: no line begins with "TY  - ".') : ok(items);
}

function itemOf(fields: readonly { readonly tag: string; readonly value: string }[]): CslItem {
  const all = (...tags: string[]) =>
    fields.filter(({ tag, value }) => tags.includes(tag) && value !== '').map(({ value }) => value);
  const first = (...tags: string[]) => tags.flatMap((tag) => all(tag))[0] ?? '';
  const type = typeOfRis[first('TY').toUpperCase()] ?? 'document';
  const text: Partial<Record<TextVariable, string>> = {};
  for (const { tag, value } of fields) {
    const name = textOfTag[tag];
    if (name !== undefined && value !== '') text[name] ??= value;
  }
  const keywords = all('KW');
  if (keywords.length > 0) text.keyword = keywords.join(', ');
  const [from, to] = [first('SP'), first('EP')];
  if (from !== '') text.page = pagesOf(to === '' || /[-–—]/.test(from) ? from : `${from}-${to}`);
  for (const serial of all('SN')) text[/^\d{4}-?\d{3}[\dXx]$/.test(serial) ? 'ISSN' : 'ISBN'] ??= serial;
  const pmid = /^PMID:?\s*(\d+)$/i.exec(first('AN'))?.[1];
  if (pmid !== undefined) text.PMID = pmid;
  return withTypeFromGenre({
    ...emptyItem,
    type,
    title: first('TI', 'T1', 'CT'),
    author: all('AU', 'A1').map(nameOf),
    editor: all('ED', 'A2').map(nameOf),
    issued: dayIn(first('DA')) ?? dayIn(first('PY', 'Y1')),
    accessed: dayIn(first('Y2')),
    url: first('UR'),
    text,
  });
}

function nameOf(value: string): CslName {
  const [family = '', ...given] = value.split(',').map((part) => part.trim());
  return given.length === 0 ? { literal: family } : { family, given: given.filter(Boolean).join(', ') };
}

export function writeRis(items: readonly CslItem[]): string {
  return items.map(referenceOf).join('\r\n');
}

function referenceOf({ type, title, author, editor, issued, accessed, url, text }: CslItem): string {
  const rows: string[] = [];
  // A line break would begin a new field.
  const add = (tag: string, value: string | null | undefined) => {
    if (value !== undefined && value !== null && value !== '')
      rows.push(`${tag}  - ${value.replaceAll(/\s+/g, ' ').trim()}`);
  };
  add('TY', risOfType.get(type) ?? 'GEN');
  add('TI', title);
  for (const name of author) add('AU', shown(name));
  for (const name of editor) add('ED', shown(name));
  add('PY', issued?.slice(0, 4));
  add('DA', issued === null ? null : [...issued.split('-'), '', '', ''].slice(0, 3).join('/') + '/');
  for (const tag of ['T2', 'T3', 'PB', 'CY', 'VL', 'IS', 'M1', 'ET', 'M3', 'LA', 'AB', 'N1', 'DO'] as const)
    add(tag, tag === 'M3' ? genreOf(type, text, risOfType.has(type)) : text[textOfTag[tag] ?? 'note']);
  const [from, ...to] = (text.page ?? '').split(/[-–—]+/);
  add('SP', from);
  add('EP', to.join('-'));
  add('SN', text.ISSN);
  add('SN', text.ISBN);
  add('AN', text.PMID === undefined ? undefined : `PMID:${text.PMID}`);
  for (const keyword of (text.keyword ?? '').split(/\s*[,;]\s*/)) add('KW', keyword);
  add('UR', url);
  add('L2', text.archive_location);
  add('Y2', accessed?.replaceAll('-', '/'));
  add('ID', text['citation-key']);
  return [...rows, 'ER  - ', ''].join('\r\n');
}

const shown = (name: CslName): string => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);
