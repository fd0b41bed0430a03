/** One walk over a page that finds the elements which may say who and when, outside what belongs to other articles. */
import { classOf, type DomDocument, type DomElement } from '../html/dom';
import { plainLine } from './plain';

type MarkKind = 'author' | 'called-author' | 'published' | 'dated' | 'time' | 'maybe-date' | 'updated' | 'tag';

export type Mark = {
  readonly element: DomElement;
  readonly kinds: ReadonlySet<MarkKind>;
  /** Within a few levels of the title's heading, where headers keep bylines and dates. */
  readonly near: boolean;
};

const most = 2000;
/** How many levels above the title still count as near it. */
const nearLevels = 4;

/** Parts of a page whose names and dates belong to other articles or to readers. */
const elsewhereNames = new Set(['nav', 'footer', 'aside', 'form', 'cite', 'blockquote']);
const elsewhereRoles = new Set(['navigation', 'complementary', 'contentinfo', 'doc-endnotes']);
const elsewhereCalled =
  /comment|related|sidebar|recommend|popular|trending|latest|teaser|read-more|more-stories|newsletter|suggest|widget|\breferences?\b|\bcitation\b|\bfootnotes\b/;
/** Cards of other articles: what holds a linked heading, and not the title. */
const mayBeCard = (element: DomElement, called: string): boolean =>
  element.localName === 'article' || element.localName === 'li' || called.includes('card');

export function markedElements(document: DomDocument, title: string | null): Mark[] {
  const heading = titleHeading(document, title);
  const above = heading === null ? [] : ancestors(heading);
  const nearRoots = new Set(above.filter(({ localName }) => localName !== 'body').slice(0, nearLevels));
  const holdsTitle = new Set(above);
  const marks: Mark[] = [];
  const visit = (parent: DomElement, near: boolean): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType !== 1 || marks.length >= most) continue;
      const element = node as DomElement;
      const called = `${classOf(element)} ${element.id}`.toLowerCase();
      if (!holdsTitle.has(element) && isElsewhere(element, called, heading)) continue;
      const inNear = near || nearRoots.has(element);
      const kinds = kindsOf(element, called);
      if (kinds.size > 0) marks.push({ element, kinds, near: inNear });
      visit(element, inNear);
    }
  };
  visit(document.body, false);
  return marks;
}

function isElsewhere(element: DomElement, called: string, heading: DomElement | null): boolean {
  if (elsewhereNames.has(element.localName)) return true;
  if (called.length > 1 && elsewhereCalled.test(called)) return true;
  if (elsewhereRoles.has(element.getAttribute('role') ?? '')) return true;
  if (heading === null || !mayBeCard(element, called)) return false;
  return holdsLinkedHeading(element);
}

/** `h2 a, h3 a, h4 a, a h2, a h3, a h4`, which is asked of every item of every list, without compiling it each time. */
function holdsLinkedHeading(element: DomElement): boolean {
  const links = [...element.querySelectorAll('a')];
  if (links.some((link) => ancestors(link).some(({ localName }) => cardHeadings.has(localName)))) return true;
  const headings = [...element.querySelectorAll('h2, h3, h4')];
  return headings.some((heading) => ancestors(heading).some(({ localName }) => localName === 'a'));
}

const cardHeadings = new Set(['h2', 'h3', 'h4']);

function kindsOf(element: DomElement, called: string): ReadonlySet<MarkKind> {
  const kinds = new Set<MarkKind>();
  const name = element.localName;
  const property = element.getAttribute('itemprop') ?? '';
  const rel = element.getAttribute('rel') ?? '';
  if (/\bauthor\b/.test(property) || /\bauthor\b/.test(rel)) kinds.add('author');
  if (name === 'a' && /\/authors?\//.test(element.getAttribute('href') ?? '')) kinds.add('author');
  if (name === 'a' && /\btag\b/.test(rel)) kinds.add('tag');
  if (/\bdatePublished\b/.test(property) || (name === 'time' && element.hasAttribute('pubdate')))
    kinds.add('published');
  if (/\bdateModified\b/.test(property)) kinds.add('updated');
  if (name === 'time' || (name === 'relative-time' && element.hasAttribute('datetime'))) kinds.add('time');
  if (called.length > 1) addCalled(called, kinds);
  if ((element.getAttribute('data-testid') ?? '').toLowerCase().includes('byline')) kinds.add('called-author');
  return kinds;
}

function addCalled(called: string, kinds: Set<MarkKind>): void {
  if (/byline|by-line|author-?name/.test(called) || /(?:^|\s)(?:(?:post|article|entry)-)?author(?:\s|$)/.test(called))
    kinds.add('called-author');
  if (/\bdt-published\b/.test(called)) kinds.add('published');
  if (/publish|pub-?date|publication-date|post-?date|article_{0,2}-?date|entry-date|\btimestamp\b/.test(called))
    kinds.add('dated');
  else if (called.includes('date') && !called.includes('update')) kinds.add('maybe-date');
  if (/(?:^|\s)(?:dt-)?updated(?:\s|$)/.test(called)) kinds.add('updated');
}

function titleHeading(document: DomDocument, title: string | null): DomElement | null {
  const wanted = (title ?? '').toLowerCase();
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, 300);
  const texts = headings.map((heading) => plainLine(heading.textContent)?.toLowerCase() ?? '');
  const says = headings.find((_, index) => same(texts[index] ?? '', wanted));
  return (
    says ??
    headings.find(
      (heading) =>
        heading.localName === 'h1' &&
        !ancestors(heading).some((outer) => isElsewhere(outer, `${classOf(outer)} ${outer.id}`.toLowerCase(), null)),
    ) ??
    null
  );
}

const same = (heading: string, title: string): boolean =>
  heading.length > 5 &&
  title.length > 5 &&
  (heading === title || title.startsWith(heading) || heading.startsWith(title));

function ancestors(element: DomElement): DomElement[] {
  const all: DomElement[] = [];
  for (let node = element.parentNode; node !== null && node.nodeType === 1; node = node.parentNode) all.push(node);
  return all;
}
