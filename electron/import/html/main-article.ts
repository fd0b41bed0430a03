/**
 * Which elements of a page are the article. Readability decides; since every element carries its number, what it
 * kept can be found again in the page as it was, and what it threw away is folded instead of lost.
 */
import { Readability } from '@mozilla/readability';
import { isText, type DomDocument, type DomElement } from './dom';

/** Body is 0. */
export function numbered(document: DomDocument): ReadonlyMap<DomElement, number> {
  const elements = [document.body, ...document.body.querySelectorAll('*')];
  return new Map(elements.map((element, index) => [element, index]));
}

/** An attribute of its own for each number: Readability merges elements, and so adds up what they carry. */
const prefix = 'warrant-';

/** Readability turns text that stands loose in these into paragraphs of its own, without their attributes. */
const looseTextParents = new Set(
  'body div section article main td center form blockquote aside header footer'.split(' '),
);

function wrapLooseText(document: DomDocument, parent: DomElement, number: number): void {
  for (const node of Array.from(parent.childNodes)) {
    if (!isText(node) || (node.textContent ?? '').trim() === '') continue;
    const wrapper = document.createElement('span');
    wrapper.setAttribute(`${prefix}${number}`, '');
    parent.insertBefore(wrapper, node);
    wrapper.appendChild(node);
  }
}

/** What misleads Readability: formulas whose class names sound like menus, and links that only run scripts. */
function smooth(element: DomElement): void {
  if (element.localName === 'mjx-container' || /\bMathJax/.test(element.className)) element.removeAttribute('class');
  if (element.localName === 'a' && /^\s*javascript:/i.test(element.getAttribute('href') ?? ''))
    element.removeAttribute('href');
}

export type FoundArticle = {
  /** Numbers of the elements that belong to the article. */
  readonly owners: ReadonlySet<number>;
  readonly title: string | null;
  readonly byline: string | null;
};

/**
 * The article as Readability sees it; null when it finds none. It takes the document apart, so whatever else is
 * wanted from that must be had before.
 */
export function articleElements(document: DomDocument, owners: ReadonlyMap<DomElement, number>): FoundArticle | null {
  for (const [element, number] of owners) {
    smooth(element);
    element.setAttribute(`${prefix}${number}`, '');
    if (looseTextParents.has(element.localName)) wrapLooseText(document, element, number);
  }
  const reader = new Readability(document as never, { serializer: (node) => node as unknown as DomElement });
  const read = reader.parse();
  if (read?.content === null || read?.content === undefined) return null;
  const kept = new Set<number>();
  for (const element of read.content.querySelectorAll('*')) {
    for (const { name } of element.attributes) if (name.startsWith(prefix)) kept.add(Number(name.slice(prefix.length)));
  }
  return { owners: kept, title: read.title ?? null, byline: read.byline ?? null };
}
