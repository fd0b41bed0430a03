/** What a page says of itself in schema.org terms (JSON-LD 1.1). */
import type { DomDocument } from '../html/dom';
import { Findings } from './found';
import { asList, isObject, own, type JsonObject } from './json';
import { plainLine } from './plain';

const largestScript = 1_000_000;
const mostNodes = 5000;

const articleTypes =
  /^(?:\w*Article|\w*NewsArticle|BlogPosting|LiveBlogPosting|\w*Posting|Report|Review|\w*CreativeWork|Essay|Chapter|Thesis)$/;
const pageTypes = /^(?:WebPage|ItemPage|QAPage|AboutPage|MediaObject|VideoObject|PodcastEpisode)$/;

/** Values of the node that describes this page; `title` is the page's own, to tell it from related articles. */
export function fromJsonLd(document: DomDocument, title: string | null): Findings {
  const found = new Findings();
  const nodes = allNodes(document);
  const byId = definitions(nodes);
  const articles = nodes.filter((node) => hasType(node, articleTypes));
  const main = articles.find((node) => isAbout(node, title)) ?? (articles.length <= 3 ? articles[0] : undefined);
  for (const node of [main, nodes.find((other) => hasType(other, pageTypes))]) {
    if (node !== undefined) describe(node, node === main, byId, found);
  }
  return found;
}

/** Nodes by their identifier; a mere reference to one defines nothing. */
function definitions(nodes: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const byId = new Map<string, JsonObject>();
  for (const node of nodes) {
    const id = own(node, '@id');
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  return byId;
}

function describe(node: JsonObject, isArticle: boolean, byId: ReadonlyMap<string, JsonObject>, found: Findings): void {
  const followed = (value: unknown): unknown[] =>
    asList(value).map((item) => {
      const id = isObject(item) ? own(item, '@id') : undefined;
      const target =
        typeof id === 'string' && isObject(item) && own(item, 'name') === undefined ? byId.get(id) : undefined;
      return target ?? item;
    });
  if (isArticle) {
    found.text('title', own(node, 'headline') ?? own(node, 'name'), 'json-ld');
    found.authors(followed(own(node, 'author') ?? own(node, 'creator')), 'json-ld');
    found.text(
      'section',
      asList(own(node, 'articleSection')).find((section) => plainLine(section) !== null),
      'json-ld',
    );
    found.tags(keywords(own(node, 'keywords')), 'json-ld');
  }
  for (const publisher of followed(own(node, 'publisher'))) {
    found.text('publisher', isObject(publisher) ? own(publisher, 'name') : publisher, 'json-ld');
  }
  found.date('published', own(node, 'datePublished') ?? (isArticle ? own(node, 'dateCreated') : undefined), 'json-ld');
  found.date('modified', own(node, 'dateModified'), 'json-ld');
  found.language(language(own(node, 'inLanguage')), 'json-ld');
  const page = own(node, 'mainEntityOfPage');
  found.url(own(node, 'url') ?? (isObject(page) ? (own(page, '@id') ?? own(page, 'url')) : page), 'json-ld');
}

const language = (value: unknown): unknown => {
  const first = asList(value)[0];
  return isObject(first) ? (own(first, 'alternateName') ?? own(first, 'name')) : first;
};

const keywords = (value: unknown): string[] =>
  asList(value)
    .map((item) => (isObject(item) ? own(item, 'name') : item))
    .flatMap((item) => (typeof item === 'string' ? item.slice(0, 5000).split(/\s*[,;]\s*/) : []));

function hasType(node: JsonObject, types: RegExp): boolean {
  return asList(own(node, '@type')).some(
    (type) => typeof type === 'string' && types.test(type.replace(/^.*[/#:]/, '')),
  );
}

function isAbout(node: JsonObject, title: string | null): boolean {
  const headline = plainLine(own(node, 'headline') ?? own(node, 'name'));
  if (headline === null || title === null) return false;
  const [a, b] = [headline.toLowerCase(), title.toLowerCase()];
  return a === b || (a.length > 15 && b.includes(a)) || (b.length > 15 && a.includes(b));
}

/** Every object in every script, breadth first, so that the outermost article comes first. */
function allNodes(document: DomDocument): JsonObject[] {
  const nodes: JsonObject[] = [];
  const queue: unknown[] = [];
  for (const script of document.getElementsByTagName('script'))
    if (script.getAttribute('type')?.toLowerCase() === 'application/ld+json' && script.closest('template') === null)
      queue.push(parsed(script.textContent ?? ''));
  for (let index = 0; index < queue.length && nodes.length < mostNodes; index += 1) {
    const value = queue[index];
    if (Array.isArray(value)) for (const item of value.slice(0, mostNodes)) queue.push(item);
    if (!isObject(value)) continue;
    nodes.push(value);
    for (const key of [
      '@graph',
      'mainEntity',
      'mainEntityOfPage',
      'itemReviewed',
      'about',
      'hasPart',
      'author',
      'publisher',
    ]) {
      if (own(value, key) !== undefined) queue.push(own(value, key));
    }
  }
  return nodes;
}

function parsed(source: string): unknown {
  if (source.length > largestScript) return null;
  const json = source
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '');
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Line breaks inside strings are the usual fault of hand-made scripts.
      return JSON.parse(json.replace(/[\u0000-\u001F]+/g, ' '));
    } catch {
      return null;
    }
  }
}
