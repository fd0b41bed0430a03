/** What the visible page says beside its head: microdata, `time` elements and elements named for what they hold. */
import type { DomDocument, DomElement } from '../html/dom';
import { dayOf, writtenDay } from './dates';
import { Findings } from './found';
import { splitByline } from './names';
import { plainLine } from './plain';

/** Parts of a page whose names and dates belong to other articles or to readers. */
const elsewhere =
  'nav, footer, aside, form, [role="navigation"], [role="complementary"], [role="contentinfo"], [class*="comment" i], [id*="comment" i], ' +
  '[class*="related" i], [id*="related" i], [class*="sidebar" i], [id*="sidebar" i], [class*="recommend" i], [class*="popular" i], ' +
  '[class*="trending" i], [class*="latest" i], [class*="teaser" i], [class*="read-more" i], [class*="more-stories" i], [class*="newsletter" i], ' +
  '[class*="suggest" i], [class*="widget" i], .reference, .references, cite, .citation, .footnotes, [role="doc-endnotes"], blockquote';

/** Marks that mean the author, and names of classes that only may. */
const authorMarks = '[itemprop~="author"], [rel~="author"], a[href*="/author/"], a[href*="/authors/"]';
const authorClasses =
  '.byline, .by-line, .author, .author-name, .post-author, .article-author, .entry-author, .byline__name, .c-byline, ' +
  '[class*="byline" i], [class*="author-name" i], [class*="authorname" i], [data-testid*="byline" i]';
/** From what says "published" down to what is merely called a date. */
const dateMarks = [
  '[itemprop~="datePublished"], time[pubdate], .dt-published',
  '.published, .entry-date, .post-date, .article-date, .publish-date, .pubdate, .date-published, .published-date, ' +
    '.publication-date, .article__date, .timestamp, [class*="publish" i], [class*="pub-date" i], [class*="post-date" i], ' +
    '[class*="postdate" i], [class*="article-date" i], [class*="byline" i] time',
  'time[datetime], time, relative-time[datetime]',
  '[class*="date" i], [id*="date" i]',
];

export function fromPageMarks(document: DomDocument, title: string | null): Findings {
  const found = new Findings();
  const page = new Page(document, title);
  addAuthor(page, found);
  for (const element of dateMarks.flatMap((marks) => page.own(marks))) {
    const day = dateIn(element);
    if (day !== null) found.date(isUpdate(element) ? 'modified' : 'published', day, `page: ${described(element)}`);
  }
  for (const element of page.own('[itemprop~="dateModified"], .dt-updated, .updated')) {
    found.date('modified', dateIn(element), `page: ${described(element)}`);
  }
  found.tags(
    page.own('a[rel~="tag"]').map((element) => element.textContent),
    'page: rel=tag',
  );
  return found;
}

/** Names in elements that are only called after authors count near the title, or when the page has no other. */
function addAuthor(page: Page, found: Findings): void {
  for (const element of page.own(authorMarks)) found.authors(authorIn(element), `page: ${described(element)}`);
  const called = page.own(authorClasses).flatMap((element) => {
    const name = authorIn(element);
    return name === null ? [] : [{ element, name }];
  });
  const alone = new Set(called.map(({ name }) => name.toLowerCase())).size === 1;
  for (const { element, name } of called) {
    if (alone || page.isNearTitle(element)) found.authors(name, `page: ${described(element)}`);
  }
}

class Page {
  private readonly heading: DomElement | null;
  constructor(
    private readonly document: DomDocument,
    title: string | null,
  ) {
    const headings = [...document.querySelectorAll('h1, h2')];
    const wanted = (title ?? '').toLowerCase();
    this.heading =
      headings.find((heading) => same(plainLine(heading.textContent)?.toLowerCase() ?? '', wanted)) ??
      headings.find((heading) => heading.localName === 'h1' && heading.closest(elsewhere) === null) ??
      null;
  }

  /** Elements that stand in the article's own part, those in the title's surroundings first. */
  own(selector: string): DomElement[] {
    const all = [...this.document.querySelectorAll(selector)]
      .slice(0, 400)
      .filter((element) => !this.isElsewhere(element));
    const near = new Set(all.filter((element) => this.isNearTitle(element)));
    return [...all.filter((element) => near.has(element)), ...all.filter((element) => !near.has(element))];
  }

  private isElsewhere(element: DomElement): boolean {
    const outside = element.closest(elsewhere);
    if (outside !== null && !(this.heading !== null && contains(outside, this.heading))) return true;
    // Cards of other articles: an article element, or a list item, with a linked heading and without the title.
    const card = element.closest('article, li, [class*="card" i]');
    return (
      card !== null &&
      this.heading !== null &&
      !contains(card, this.heading) &&
      card.querySelector('h2 a, h3 a, h4 a, a h2, a h3, a h4') !== null
    );
  }

  /** Within four levels above the title, which is where headers keep bylines and dates. */
  isNearTitle(element: DomElement): boolean {
    let area = this.heading?.parentNode ?? null;
    for (let level = 0; area !== null && level < 4 && area.localName !== 'body'; level += 1) {
      if (contains(area, element)) return true;
      area = area.parentNode;
    }
    return false;
  }
}

const same = (heading: string, title: string): boolean =>
  heading.length > 5 &&
  title.length > 5 &&
  (heading === title || title.startsWith(heading) || heading.startsWith(title));

function contains(outer: DomElement, inner: DomElement): boolean {
  for (let node: DomElement | null = inner; node !== null; node = node.parentNode) if (node === outer) return true;
  return false;
}

function authorIn(element: DomElement): string | null {
  const named = element.querySelector('[itemprop~="name"], [rel~="author"], .author-name, .fn, a[href*="/author"]');
  const line = plainLine((named ?? element).getAttribute('content') ?? (named ?? element).textContent);
  if (line === null || line.length > 150) return null;
  const [first] = splitByline(line);
  // A name, not a sentence about its bearer.
  return first !== undefined && first.length <= 80 && first.split(' ').length <= 6 && !/[.!?]\s|\d{3}/.test(first)
    ? line
    : null;
}

function dateIn(element: DomElement): string | null {
  for (const attribute of ['datetime', 'content', 'title', 'data-datetime', 'data-date']) {
    const value = element.getAttribute(attribute);
    const day = value === null ? null : dayOf(value);
    if (day !== null) return day;
  }
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length > 120 ? null : (dayOf(text) ?? writtenDay(text));
}

function isUpdate(element: DomElement): boolean {
  const words = `${element.className} ${element.getAttribute('itemprop') ?? ''} ${(element.textContent ?? '').slice(0, 80)}`;
  return (
    /\b(?:updated?|modified|last[- ]?mod|edited|aktualisiert|mis à jour|actualizado)\b/i.test(words) &&
    !/publish/i.test(words)
  );
}

function described(element: DomElement): string {
  const property = element.getAttribute('itemprop') ?? element.getAttribute('rel');
  if (property !== null && property !== '') return `${element.localName}[${property.slice(0, 40)}]`;
  const name = element.className.trim().split(/\s+/)[0] ?? '';
  return name === '' ? element.localName : `${element.localName}.${name.slice(0, 40)}`;
}
