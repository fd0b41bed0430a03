/**
 * Which elements of a page are the article. Readability decides; since every element carries its number, what it
 * kept can be found again in the page as it was, and what it threw away is folded instead of lost.
 */
import type { Readability } from '@mozilla/readability';
import { QuickReadability } from './quick-readability';
import { riders, tame } from './tame';
import { elementsIn, isElement, isText, type DomDocument, type DomElement } from './dom';

/**
 * The elements that Readability may keep or drop, by number; the body is 0. What merely sets words off, without a
 * class or role, goes where its paragraph goes and counts as part of that.
 */
export function numbered(document: DomDocument): ReadonlyMap<DomElement, number> {
  const aside = riders(document.body);
  const elements = [document.body];
  for (const element of elementsIn(document.body, aside)) if (!isPlainInline(element)) elements.push(element);
  return new Map(elements.map((element, index) => [element, index]));
}

const inlineNames = new Set(
  'a abbr b br cite code del em i ins kbd mark q s samp small strong sub sup u var wbr'.split(' '),
);
const judgedBy = ['class', 'id', 'role', 'style', 'hidden', 'aria-hidden', 'aria-modal', 'itemprop', 'rel'];

/** Pictures too: Readability replaces their elements, but never takes one out on its own. */
const isPlainInline = (element: DomElement): boolean =>
  element.localName === 'img' ||
  (inlineNames.has(element.localName) && !judgedBy.some((attribute) => element.hasAttribute(attribute)));

/** An attribute of its own for each number: Readability merges elements, and so adds up what they carry. */
const prefix = 'warrant-';

/** Readability makes paragraphs of its own of text that stands loose in these, and they lose their attributes. */
const looseTextParents = new Set(
  'body div section article main td center form blockquote aside header footer'.split(' '),
);

function markLooseText(document: DomDocument, parent: DomElement, number: number): void {
  for (const node of Array.from(parent.childNodes)) {
    if (isElement(node)) {
      if (isPlainInline(node)) node.setAttribute(`${prefix}${number}`, '');
    } else if (isText(node) && (node.textContent ?? '').trim() !== '') {
      const wrapper = document.createElement('span');
      wrapper.setAttribute(`${prefix}${number}`, '');
      parent.insertBefore(wrapper, node);
      wrapper.appendChild(node);
    }
  }
}

/** Characters of a page in which more than the few hundred that end the search are as good as certain. */
const largePage = 300_000;

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
  for (const rider of riders(document.body)) rider.remove();
  tame(document);
  for (const [element, number] of owners) {
    element.setAttribute(`${prefix}${number}`, '');
    if (looseTextParents.has(element.localName)) markLooseText(document, element, number);
  }
  // Kept only for further attempts when little text was found, and the largest part of the time on large pages.
  if ((document.body.textContent ?? '').length > largePage)
    Object.defineProperty(document.body, 'innerHTML', { value: '', writable: true });
  const read = readable(document);
  if (read?.content === null || read?.content === undefined) return null;
  const kept = new Set<number>();
  for (const element of elementsIn(read.content)) {
    for (const { name } of element.attributes) if (name.startsWith(prefix)) kept.add(Number(name.slice(prefix.length)));
  }
  return { owners: kept, title: read.title ?? null, byline: read.byline ?? null };
}

/** Mark-up that no browser would build can make Readability fail; the whole body is the article then. */
function readable(document: DomDocument): ReturnType<Readability<DomElement>['parse']> {
  try {
    return new QuickReadability(document as never, { serializer: (node: unknown) => node as DomElement }).parse();
  } catch {
    return null;
  }
}
