/**
 * The little of the DOM that the import engine uses. It runs where no DOM exists, on linkedom, so the types stand
 * here and the DOM library stays out of the main process.
 */
import { parseHTML } from 'linkedom';

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
  readonly className: string;
  readonly id: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
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
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3 || node.nodeType === 4;

/** Deeper elements are unwrapped: no page needs more, and nothing that walks the tree may run out of stack. */
const maxDepth = 200;

/** The parser's time grows with the square of the depth, so far deeper mark-up is cut down before it. */
const maxParsedDepth = 2000;

/** Elements whose end tag may be left out never nest in themselves, so they do not count as depth. */
const uncounted = new Set(
  (
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp html head body ' +
    'area base br col embed hr img input link meta param source track wbr'
  ).split(' '),
);

/** A document with `html`, `head` and `body`, whatever the mark-up left out. Scripts never run: linkedom has none. */
export function parseDocument(html: string): DomDocument {
  const document = parseHTML(withBody(limitDepth(html))).document as unknown as DomDocument;
  flatten(document);
  if (/<[a-zA-Z][^<>]{0,2000}?\s[A-Z][\w-]{0,40}\s*=/.test(html)) lowerCaseAttributes(document);
  return document;
}

/** Attribute names are caseless in HTML, but the parser keeps them as written and looks for lower case. */
function lowerCaseAttributes(document: DomDocument): void {
  for (const element of document.querySelectorAll('*')) {
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

function limitDepth(html: string): string {
  let depth = 0;
  return html.replace(
    /<(\/?)([a-z][a-z0-9:-]{0,40})(?=[\s>/])[^<>]{0,20000}>/gi,
    (tag, slash: string, name: string) => {
      if (uncounted.has(name.toLowerCase()) || tag.endsWith('/>')) return tag;
      if (slash === '') depth += 1;
      const dropped = depth > maxParsedDepth;
      if (slash !== '' && depth > 0) depth -= 1;
      return dropped ? '' : tag;
    },
  );
}

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
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
}
