/** Between evidence sources and references. */
import { isWebAddress } from '#shared/model/basics';
import { sourceKinds, type EvidenceSource, type SourceKind } from '#shared/model/source';
import { emptyItem, type CslItem, type TextVariable } from './csl-item';
import { listedNames, nameFrom, namesFromList, shownName } from './names';

/** What a reference says of a source; the rest is for the user to judge. */
export type SourceFields = Pick<
  EvidenceSource,
  'kind' | 'title' | 'publisher' | 'authors' | 'date' | 'url' | 'archivedUrl' | 'method' | 'reference'
>;

const typeOfKind: Readonly<Record<SourceKind, string>> = {
  dataset: 'dataset',
  survey: 'report',
  filing: 'report',
  'earnings-call': 'speech',
  study: 'article-journal',
  'official-statement': 'pamphlet',
  'news-report': 'article-newspaper',
  'expert-quote': 'interview',
  'social-post': 'post',
  'leaked-memo': 'manuscript',
  anecdote: 'personal_communication',
  'none-given': 'document',
};
const kindOfType: Readonly<Record<string, SourceKind>> = {
  dataset: 'dataset',
  report: 'study',
  speech: 'expert-quote',
  'article-journal': 'study',
  'paper-conference': 'study',
  thesis: 'study',
  book: 'study',
  chapter: 'study',
  monograph: 'study',
  manuscript: 'study',
  article: 'study',
  pamphlet: 'official-statement',
  bill: 'official-statement',
  legislation: 'official-statement',
  legal_case: 'filing',
  'article-newspaper': 'news-report',
  'article-magazine': 'news-report',
  article_magazine: 'news-report',
  webpage: 'news-report',
  'post-weblog': 'news-report',
  broadcast: 'news-report',
  post: 'social-post',
  interview: 'expert-quote',
  personal_communication: 'anecdote',
  document: 'none-given',
};
/** Types whose publisher people know by the name of what it appeared in. */
const periodical = /^(?:article|post-weblog|webpage|broadcast)/;

export function itemOfSource(source: EvidenceSource): CslItem {
  const { reference, kind } = source;
  const type = reference.type ?? typeOfKind[kind];
  const known = namesFromList(reference.author ?? '');
  const asListed =
    known.length === source.authors.length && known.every((name, at) => shownName(name) === source.authors[at]);
  const text: Partial<Record<TextVariable, string>> = {};
  for (const [name, value] of Object.entries(reference)) if (isText(name) && value !== '') text[name] = value;
  const container = periodical.test(type);
  if (source.publisher !== '' && !(source.publisher === text['container-title'] && !container))
    text[container ? 'container-title' : 'publisher'] = source.publisher;
  if (source.method !== '') text.note = source.method;
  if (source.archivedUrl !== '') text.archive_location = source.archivedUrl;
  // The kind is finer than the types are.
  if (text.genre === undefined && kindOf(type, '') !== kind) text.genre = kind;
  return {
    ...emptyItem,
    type,
    title: source.title,
    author: asListed ? known : source.authors.map(nameFrom),
    editor: namesFromList(reference.editor ?? ''),
    issued: source.date,
    accessed: reference.accessed ?? null,
    url: source.url,
    text: { ...text, 'citation-key': text['citation-key'] ?? source.id },
  };
}

const isText = (name: string): name is TextVariable => !['type', 'author', 'editor', 'accessed'].includes(name);

export function sourceOfItem(item: CslItem): SourceFields {
  const {
    note = '',
    archive_location: archive = '',
    'container-title': container = '',
    publisher = '',
    genre = '',
    ...rest
  } = item.text;
  const kind = kindOf(item.type, genre);
  const isPeriodical = periodical.test(item.type);
  const archivedUrl = isWebAddress(archive) ? archive : '';
  const ownType = typeOfKind[kind] === item.type;
  const reference: Record<string, string> = {};
  const keep = (name: string, value: string): void => {
    if (value !== '') reference[name] = value.slice(0, 20_000);
  };
  for (const [name, value] of Object.entries(rest)) keep(name, value);
  if (!ownType) keep('type', item.type);
  if (genre !== kind) keep('genre', genre);
  if (archivedUrl === '') keep('archive_location', archive);
  keep('author', listedNames(item.author));
  keep('editor', listedNames(item.editor));
  keep('accessed', item.accessed ?? '');
  const shown = isPeriodical ? container || publisher : publisher || container;
  if (isPeriodical && container !== '') keep('publisher', publisher);
  if (!isPeriodical) keep('container-title', container);
  return {
    kind,
    title: cut(item.title || item.url || 'Untitled'),
    publisher: shown.slice(0, 2000),
    authors: item.author.map((name) => cut(shownName(name))).filter((name) => name !== ''),
    date: item.issued,
    url: addressOf(item),
    archivedUrl,
    method: note,
    reference,
  };
}

function kindOf(type: string, genre: string): SourceKind {
  return sourceKinds.find((kind) => kind === genre) ?? kindOfType[type] ?? 'none-given';
}

const cut = (line: string): string => line.replaceAll(/\s+/g, ' ').trim().slice(0, 2000);

/** A DOI is an address as well. */
function addressOf({ url, text }: CslItem): string {
  if (isWebAddress(url)) return url.slice(0, 4096);
  return text.DOI === undefined || text.DOI === '' ? '' : `https://doi.org/${text.DOI}`;
}
