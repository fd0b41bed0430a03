/**
 * Lists as Word puts them on the clipboard and into web pages: paragraphs that say `mso-list` and carry their bullet as
 * text. They become lists, and the bullets go.
 */
import type { DomDocument, DomElement } from './dom';

export function withWordLists(document: DomDocument): void {
  const items = [...document.querySelectorAll('p[style*="mso-list"]')].filter((item) => levelOf(item) > 0);
  const known = new Set(items);
  const done = new Set<DomElement>();
  for (const item of items) {
    if (done.has(item)) continue;
    const run = [item];
    for (let next = elementAfter(item); next !== null && known.has(next); next = elementAfter(next)) run.push(next);
    for (const each of run) done.add(each);
    listOf(document, run);
  }
}

/** From 1; 0 for a paragraph that is in no list. */
const levelOf = (item: DomElement): number =>
  Number(/mso-list\s*:[^;]{0,60}\blevel([1-9])\b/i.exec(item.getAttribute('style') ?? '')?.[1] ?? 0);

/** The next element, when nothing but white space stands between. */
function elementAfter(element: DomElement): DomElement | null {
  let node = element.nextSibling;
  while (node !== null && node.nodeType !== 1) {
    if (node.nodeType === 3 && (node.textContent ?? '').trim() !== '') return null;
    node = node.nextSibling;
  }
  return node as DomElement | null;
}

function listOf(document: DomDocument, run: readonly DomElement[]): void {
  const [first] = run;
  if (first === undefined) return;
  const open: { list: DomElement; level: number; last: DomElement }[] = [];
  for (const paragraph of run) {
    const level = levelOf(paragraph);
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const mark = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
    const isNumbered = /^\s*[\dA-Za-z]{1,4}[.)]/.test(mark?.textContent ?? '');
    mark?.remove();
    const item = document.createElement('li');
    const around = open.at(-1);
    if (around === undefined || level > around.level) {
      const list = document.createElement(isNumbered ? 'ol' : 'ul');
      if (around === undefined) first.parentNode?.insertBefore(list, first);
      else around.last.appendChild(list);
      open.push({ list, level, last: item });
    }
    const here = open.at(-1);
    if (here === undefined) return;
    here.last = item;
    here.list.appendChild(item);
    item.appendChild(paragraph);
  }
}
