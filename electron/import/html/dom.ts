/**
 * The little of the DOM that the import engine uses. It runs where no DOM exists, on linkedom, so the types stand
 * here and the DOM library stays out of the main process.
 */
import { parseHTML } from './linkedom';
import { limitDepth } from './depth';
import { elementsBelow as elementsIn } from './quick-linkedom';
import { withWordLists } from './word-lists';

export interface DomNode {
  readonly nodeType: number;
  readonly parentNode: DomElement | null;
  readonly childNodes: ArrayLike<DomNode>;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  textContent: string | null;
  remove(): void;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly children: ArrayLike<DomElement>;
  readonly id: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  matches(selector: string): boolean;
  closest(selector: string): DomElement | null;
  insertBefore(node: DomNode, before: DomNode | null): DomNode;
  appendChild(node: DomNode): DomNode;
  replaceWith(...nodes: (DomNode | string)[]): void;
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  /** Much quicker than a selector; unlike one it looks into templates. */
  getElementsByTagName(name: string): Iterable<DomElement>;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
}

/** The class attribute as written; elements of SVG have no `className` of that kind. */
export const classOf = (element: DomElement): string => element.getAttribute('class') ?? '';

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3 || node.nodeType === 4;

/** Deeper elements are unwrapped: no page needs more, and nothing that walks the tree may run out of stack. */
const maxDepth = 200;

/** A document with `html`, `head` and `body`, whatever the mark-up left out. Scripts never run: linkedom has none. */
export function parseDocument(html: string): DomDocument {
  const parsed: unknown = parseHTML(withBody(limitDepth(html)));
  const { document } = parsed as { readonly document: DomDocument };
  gatherInBody(document);
  flatten(document);
  if (html.includes('mso-list')) withWordLists(document);
  if (/<[a-zA-Z][^<>]{0,2000}?\s[A-Z][\w-]{0,40}\s*=/.test(html)) lowerCaseAttributes(document);
  return document;
}

/** What stands behind `</body>` belongs to the body (HTML Living Standard 13.2.6.4.19), a second body's content too. */
function gatherInBody(document: DomDocument): void {
  const { body, head, documentElement } = document;
  const outside = [...Array.from(documentElement.childNodes), ...Array.from(document.childNodes)].filter(
    (node) => node !== body && node !== head && node !== documentElement && (isElement(node) || isText(node)),
  );
  for (const node of outside) body.appendChild(node);
  const frames = ['html', 'head', 'body'].flatMap((name) => [...document.getElementsByTagName(name)]);
  if (frames.length === 3) return;
  for (const inner of [...body.querySelectorAll('html, body, head')]) {
    while (inner.firstChild !== null) inner.parentNode?.insertBefore(inner.firstChild, inner);
    inner.remove();
  }
}

/** Attribute names are caseless in HTML, but the parser keeps them as written and looks for lower case. */
function lowerCaseAttributes(document: DomDocument): void {
  for (const element of elementsIn(document.documentElement)) {
    for (const { name, value } of [...element.attributes]) {
      if (!/[A-Z]/.test(name)) continue;
      const lower = name.toLowerCase();
      if (!element.hasAttribute(lower)) element.setAttribute(lower, value);
    }
  }
}

/** htmlparser2 builds what is written, not what is implied, so a fragment needs its frame. */
function withBody(html: string): string {
  const text = html.replace(/^\uFEFF/, '').replaceAll('\0', '\uFFFD');
  if (/<body[\s>]/i.test(text) && /<html[\s>]/i.test(text)) return text;
  const content = text
    .replace(/^\s*<!doctype[^>]{0,1000}>/i, '')
    .replace(/<\/?(?:html|body)(?:\s[^>]{0,5000})?>/gi, '');
  const headEnd = /<\/head\s*>/i.exec(content);
  if (headEnd === null) return `<!doctype html><html><head></head><body>${content}</body></html>`;
  const cut = headEnd.index + headEnd[0].length;
  const head = content.slice(0, cut);
  return `<!doctype html><html>${/<head[\s>]/i.test(head) ? '' : '<head>'}${head}<body>${content.slice(cut)}</body></html>`;
}

/** Text that the parser cut at entities and stray signs is made whole, and what is nested too deep unwrapped. */
function flatten(document: DomDocument): void {
  let node: DomNode | null = document.documentElement;
  let depth = 0;
  while (node !== null) {
    if (depth > maxDepth && isElement(node) && node.firstChild !== null) {
      const parent: DomElement | null = node.parentNode;
      const first: DomNode = node.firstChild;
      while (node.firstChild !== null) parent?.insertBefore(node.firstChild, node);
      node.remove();
      node = first;
      continue;
    }
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    if (node.nodeType === textNode && node.nextSibling?.nodeType === textNode) joinText(node);
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
}

const textNode = 3;

function joinText(first: DomNode): void {
  const parts = [first.textContent ?? ''];
  while (first.nextSibling?.nodeType === textNode) {
    parts.push(first.nextSibling.textContent ?? '');
    first.nextSibling.remove();
  }
  first.textContent = parts.join('');
}

export { elementsIn };
