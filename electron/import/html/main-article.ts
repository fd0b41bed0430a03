/**
 * Which elements of a page are the article. Readability decides; since every element carries a number, what it
 * kept can be found again in the page as it was, and what it threw away is folded instead of lost.
 */
import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom';
import type { FoldOf } from './draft';
import { ownerAttribute } from './to-document';

/** All elements below `html` by number; number 0 is the body itself. */
export function numberElements(document: DomDocument): DomElement[] {
  const elements = [document.body, ...document.body.querySelectorAll('*')];
  elements.forEach((element, index) => element.setAttribute(ownerAttribute, String(index)));
  return elements;
}

/** Uses the document up: Readability takes it apart. */
export function foldsOutsideArticle(document: DomDocument): FoldOf {
  const kept = new Set<number>();
  const read = new Readability(document as never, { serializer: (node) => node as unknown as DomElement }).parse();
  const content = read?.content;
  if (content === null || content === undefined) return () => null;
  for (const element of content.querySelectorAll(`[${ownerAttribute}]`))
    kept.add(Number(element.getAttribute(ownerAttribute)));
  return (owner) => (kept.has(owner) ? null : 'page');
}
