/** Makes hidden text visible, where a page keeps so much of it that it may be the article. */
import { elementsIn, type DomDocument } from './dom';
import { isHidden } from './elements';

/** Less than a paragraph or two is a label, a dialog or a menu. */
const longEnough = 250;

/** Returns the length of what it revealed, in characters. */
export function reveal(document: DomDocument): number {
  let revealed = 0;
  for (const element of elementsIn(document.body)) {
    if (!isHidden(element)) continue;
    const length = (element.textContent ?? '').replace(/\s+/g, ' ').length;
    if (length < longEnough) continue;
    for (const attribute of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(attribute);
    revealed += length;
  }
  return revealed;
}
