/**
 * The questions of linkedom, whose version is pinned, that are asked of every element: its class, for which it makes a list
 * object of each, and whether it has a name, for which it makes capitals of each name or asks a compiled selector. The
 * answers are the same, out of what the library itself keeps: all nodes of a tree in one chain, attributes after their
 * element, and a mark where each element ends. A test compares them.
 */
import type { DomElement } from './dom';

type Library = {
  readonly parseHTML: (html: string) => unknown;
  readonly Element: { readonly prototype: unknown };
  readonly NodeList: new () => unknown[];
};
type Page = { readonly document: { readonly body: DomElement } };
type Linked = DomElement & { readonly [key: symbol]: Linked | null | undefined };
type Classed = DomElement & {
  getAttributeNode(name: string): { value: string } | null;
  [key: symbol]: unknown;
};
type Search = (this: Linked, asked: string) => unknown[];

let next = Symbol('next');
let end = Symbol('end');

/** Once, before the first page. */
export function quicken({ parseHTML, Element, NodeList }: Library): void {
  const { body } = (parseHTML('<!doctype html><html><body class="a">') as Page).document;
  // An element has its list of classes only once somebody asked for it.
  Reflect.get(body, 'classList');
  next = keyOf(body, 'next');
  end = keyOf(body, 'end');
  quickenClass(Element.prototype, keyOf(body, 'classList'));
  const parent = ownerOf(Element.prototype, 'getElementsByTagName');
  replace(
    parent,
    'getElementsByTagName',
    (original) =>
      function (this: Linked, name: string) {
        // In capitals no name is the same as one that has a small letter.
        return /[a-z]/.test(name)
          ? found(this, new NodeList(), (element) => element.localName === name)
          : original.call(this, name);
      },
  );
  replace(
    parent,
    'querySelectorAll',
    (original) =>
      function (this: Linked, selector: string) {
        if (!/^[a-z][a-z0-9]*(?:\s*,\s*[a-z][a-z0-9]*)*$/.test(selector)) return original.call(this, selector);
        const names = new Set(selector.split(/\s*,\s*/));
        const isNamed = ({ localName }: Linked): boolean => names.has(localName) || names.has(localName.toLowerCase());
        return found(this, new NodeList(), isNamed, true);
      },
  );
}

/** Elements below `root` in document order. The one at hand may be changed, but not moved. */
export function* elementsBelow(root: DomElement, without?: ReadonlySet<DomElement>): Generator<DomElement> {
  const last = (root as Linked)[end];
  let node = (root as Linked)[next];
  while (node != null && node !== last) {
    const skipped = node.nodeType === elementType && without?.has(node) === true;
    if (node.nodeType === elementType && !skipped) yield node;
    node = skipped ? node[end]?.[next] : node[next];
  }
}

const elementType = 1;

/** `outside`: what templates hold is passed over. */
function found(root: Linked, list: unknown[], is: (element: Linked) => boolean, outside = false): unknown[] {
  const last = root[end];
  let node = root[next];
  while (node != null && node !== last) {
    const isElement = node.nodeType === elementType;
    if (isElement && is(node)) list.push(node);
    node = outside && isElement && node.localName === 'template' ? node[end] : node[next];
  }
  return list;
}

/** The attribute and the list are kept in step, so it says the same; the list is made again for whoever asks for it. */
function quickenClass(element: unknown, classList: symbol): void {
  const owner = ownerOf(element, 'className');
  const original = Object.getOwnPropertyDescriptor(owner, 'className');
  Object.defineProperty(owner, 'className', {
    configurable: true,
    get(this: Classed): string {
      return this.getAttributeNode('class')?.value ?? '';
    },
    set(this: Classed, given: unknown) {
      const attribute = this.getAttributeNode('class');
      if (attribute === null) {
        original?.set?.call(this, given);
        return;
      }
      const names = String(given);
      const value = /\s/.test(names) ? [...new Set(names.split(/\s+/).filter((name) => name !== ''))].join(' ') : names;
      this[classList] = null;
      if (attribute.value !== value) attribute.value = value;
    },
  });
}

function replace(owner: object, name: string, by: (original: Search) => Search): void {
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value: by(Reflect.get(owner, name) as Search),
  });
}

function ownerOf(element: unknown, name: string): object {
  let owner = element as object | null;
  while (owner !== null && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object | null;
  if (owner === null) throw new Error(`linkedom has no ${name}`);
  return owner;
}

function keyOf(element: DomElement, name: string): symbol {
  const key = Object.getOwnPropertySymbols(element).find(({ description }) => description === name);
  if (key === undefined) throw new Error(`linkedom keeps no ${name}`);
  return key;
}
