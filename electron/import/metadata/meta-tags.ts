/** What the head of a page says: meta tags of every usual vocabulary, canonical link, language, saved-from comment. */
import type { DomDocument } from '../html/dom';
import { Findings } from './found';
import { plainLine } from './plain';

const list = (names: string): readonly string[] => names.split(' ');

/** In order of trust. Open Graph, Dublin Core, Highwire (scholarly), Parse.ly, Sailthru and older customs. */
const names = {
  title: list('og:title citation_title dc.title dcterms.title parsely-title sailthru.title twitter:title title'),
  authors: list(
    'citation_author author article:author_name parsely-author sailthru.author dc.creator dcterms.creator byl byline article:author og:article:author rbauthors article.author',
  ),
  publisher: list(
    'og:site_name dc.publisher dcterms.publisher citation_journal_title citation_publisher publisher application-name apple-mobile-web-app-title',
  ),
  published: list(
    'article:published_time og:article:published_time og:published_time article:published datepublished dc.date.issued dcterms.issued ' +
      'citation_publication_date citation_online_date citation_date dc.date dcterms.date dcterms.created dc.date.created ' +
      'parsely-pub-date sailthru.date article.published published_time_telegram cxenseparse:recs:publishtime bt:pubdate ' +
      'publishdate publish-date publish_date publication_date publication-date pubdate ptime originalpublicationdate ' +
      'article_date_original date_published published_at article.created created creation_date date timestamp',
  ),
  modified: list(
    'article:modified_time og:article:modified_time og:updated_time article:modified datemodified dcterms.modified dc.date.modified last-modified lastmod revised article.updated parsely-updated',
  ),
  section: list('article:section og:article:section parsely-section section cg sailthru.vertical'),
  tags: list(
    'article:tag og:article:tag news_keywords parsely-tags sailthru.tags citation_keywords dc.subject keywords',
  ),
} as const;

/** `source`: the page's mark-up, for what stands before its elements. */
export function fromMetaTags(document: DomDocument, source: string): Findings {
  const found = new Findings();
  const meta = metaByName(document);
  const each = (keys: readonly string[], use: (values: readonly string[], origin: string) => void): void => {
    for (const key of keys) {
      const values = meta.get(key);
      if (values !== undefined) use(values, `meta: ${key}`);
    }
  };
  each(names.title, ([value], origin) => found.text('title', value, origin));
  each(names.authors, (values, origin) =>
    found.authors(
      values.filter((value) => !/^(?:https?:)?\/\/|facebook\.com/.test(value)),
      origin,
    ),
  );
  each(names.publisher, ([value], origin) => found.text('publisher', value, origin));
  each(names.published, ([value], origin) => found.date('published', value, origin));
  each(names.modified, ([value], origin) => found.date('modified', value, origin));
  each(names.section, ([value], origin) => found.text('section', value, origin));
  each(names.tags, (values, origin) =>
    found.tags(
      values.flatMap((value) => value.split(/\s*[,;]\s*/)),
      origin,
    ),
  );
  addAddress(document, meta, source, found);
  addLanguage(document, meta, found);
  return found;
}

function metaByName(document: DomDocument): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>();
  for (const element of document.getElementsByTagName('meta')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    if (content === '' || element.closest('template') !== null) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const key of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (key === '') continue;
        const values = meta.get(key);
        if (values === undefined) meta.set(key, [content]);
        else values.push(content);
      }
    }
  }
  return meta;
}

function addAddress(
  document: DomDocument,
  meta: ReadonlyMap<string, readonly string[]>,
  source: string,
  found: Findings,
): void {
  found.url(document.querySelector('link[rel="canonical" i]')?.getAttribute('href'), 'link: canonical');
  found.url(meta.get('og:url')?.[0], 'meta: og:url');
  found.url(savedFrom(source), 'saved-from comment');
}

/** Internet Explorer's mark of the web, which Chromium writes too, SingleFile's comment, and clippers that write JSON. */
function savedFrom(source: string): string | null {
  const comment =
    /<!--\s{0,20}(?:saved from url=\(\d{1,5}\)|Page saved with SingleFile\s{1,20}url:\s{0,20}|\{\s{0,20}"url"\s{0,20}:\s{0,20}")([^\s"<>]{1,4000})/i;
  return comment.exec(source.slice(0, 8000))?.[1] ?? null;
}

function addLanguage(document: DomDocument, meta: ReadonlyMap<string, readonly string[]>, found: Findings): void {
  found.language(
    document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang'),
    'html lang',
  );
  found.language(meta.get('content-language')?.[0]?.split(',')[0], 'meta: content-language');
  found.language(meta.get('og:locale')?.[0], 'meta: og:locale');
  found.language(plainLine(document.body.getAttribute('lang')), 'body lang');
}
