/**
 * Readability with the questions that it asks of every element answered without style objects or strings of whole
 * subtrees, which are dear on linkedom. The answers are the same; a test compares them.
 */
import { Readability } from '@mozilla/readability';
import { isElement, isText, type DomElement, type DomNode } from './dom';

/** Inner methods of the library, whose version is pinned; its types do not name them. */
type Inner = {
  _isProbablyVisible(element: DomElement): boolean;
  _isValidByline(element: DomElement, names: string): boolean;
  readonly REGEXPS: { readonly byline: RegExp };
};
const { _isProbablyVisible: isProbablyVisible, _isValidByline: isValidByline } =
  Readability.prototype as unknown as Inner;

export class QuickReadability extends Readability<DomElement> {
  protected _isProbablyVisible(element: DomElement): boolean {
    // Escapes and comments may hide a property's name; any other style says what it says in plain letters.
    if (/display|visibility|[\\/]/i.test(element.getAttribute('style') ?? ''))
      return isProbablyVisible.call(this, element);
    if (element.hasAttribute('hidden')) return false;
    return (
      element.getAttribute('aria-hidden') !== 'true' || (element.getAttribute('class') ?? '').includes('fallback-image')
    );
  }

  protected _isValidByline(element: DomElement, names: string): boolean {
    const { REGEXPS } = this as unknown as Inner;
    const mayBe =
      REGEXPS.byline.test(names) ||
      element.getAttribute('rel') === 'author' ||
      element.getAttribute('itemprop')?.includes('author') === true;
    return mayBe && isValidByline.call(this, element, names);
  }

  protected _isElementWithoutContent(element: DomNode): boolean {
    if (!isElement(element)) return false;
    let breaks = 0;
    let node: DomNode | null = element.firstChild;
    while (node !== null) {
      if (isText(node) && (node.textContent ?? '').trim() !== '') return false;
      if (isElement(node) && (node.localName === 'br' || node.localName === 'hr')) breaks += 1;
      node = nextInside(element, node);
    }
    return element.children.length === 0 || element.children.length === breaks;
  }
}

/** The next node below `root` in document order; null at its end. */
function nextInside(root: DomNode, node: DomNode): DomNode | null {
  if (node.firstChild) return node.firstChild;
  let at: DomNode | null = node;
  while (at !== null && at !== root && at.nextSibling === null) at = at.parentNode;
  return at === null || at === root ? null : at.nextSibling;
}
