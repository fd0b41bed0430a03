/** A document made fit for Readability: nothing that misleads it, nothing on which its time grows with the square. */
import { classOf, elementsIn, type DomDocument, type DomElement } from './dom';

const longestTitle = 1000;
const longestHeading = 2000;

/** To be called when everything else has been read from the document. */
export function tame(document: DomDocument): void {
  for (const element of elementsIn(document.head)) shorten(element);
  for (const element of elementsIn(document.body)) {
    smooth(element);
    if (/^h[12]$/.test(element.localName)) shorten(element);
  }
}

function smooth(element: DomElement): void {
  // Formulas whose class names sound like menus.
  if (element.localName === 'mjx-container' || /\bMathJax/.test(classOf(element))) element.removeAttribute('class');
  // Only whether a link stays on the page matters; completing the addresses would cost more than all the rest.
  if (element.localName === 'a' && !/^\s*#/.test(element.getAttribute('href') ?? '#')) element.removeAttribute('href');
}

/** Titles and headings are compared word by word with one another. */
function shorten(element: DomElement): void {
  if (element.localName === 'meta') {
    const content = element.getAttribute('content') ?? '';
    if (content.length > longestTitle) element.setAttribute('content', content.slice(0, longestTitle));
    return;
  }
  const limit = element.localName === 'title' ? longestTitle : longestHeading;
  if (element.localName === 'script' || element.localName === 'style') return;
  const text = element.textContent ?? '';
  if (text.length > limit) element.textContent = text.slice(0, limit);
}

/** Longer lists are judged by their first items; the others share their fate. */
const longList = 600;
const judgedItems = 300;

/** Items of very long lists and tables that Readability need not see. */
export function riders(root: DomElement): Set<DomElement> {
  const found = new Set<DomElement>();
  for (const element of elementsIn(root)) {
    if (!/^(?:ul|ol|dl|tbody|table)$/.test(element.localName)) continue;
    const items = element.children;
    if (items.length > longList)
      for (let index = judgedItems; index < items.length; index += 1) add(found, items[index]);
  }
  return found;
}

function add(found: Set<DomElement>, item: DomElement | undefined): void {
  if (item !== undefined) found.add(item);
}
