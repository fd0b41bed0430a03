import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as linkedom from 'linkedom';
import { expect, test } from 'vitest';
import { elementsBelow, quicken } from '#electron/import/html/quick-linkedom';
import type { DomElement } from '#electron/import/html/dom';

type Page = { readonly document: DomElement & { readonly body: DomElement } };

const asked = ['p', 'a', 'svg', 'foreignObject', 'foreignobject', 'DIV', 'Div', 'h1', 'title', '*'];
const selectors = ['p', 'h1, h2', 'a,img , foreignobject', 'P', 'p.a', 'div > p', 'template', 'html, body, head'];

/** What is asked of a page, before and after its classes were changed. */
function answers(html: string): unknown {
  const { document } = linkedom.parseHTML(html) as unknown as Page & {
    document: { getElementsByTagName(name: string): ArrayLike<DomElement> };
  };
  const said = (): unknown => [
    asked.map((name) => Array.from(document.getElementsByTagName(name), (element) => element.localName)),
    selectors.map((selector) => Array.from(document.querySelectorAll(selector), (element) => element.textContent)),
    Array.from(document.querySelectorAll('div'), (element) => element.querySelectorAll('p, div').length),
    Array.from(document.querySelectorAll('[class]'), (element) => [
      element.getAttribute('class'),
      Reflect.get(element, 'className'),
      [...(Reflect.get(element, 'classList') as Set<string>)],
    ]),
    Reflect.get(document.body, 'outerHTML'),
  ];
  const before = said();
  for (const [index, element] of Array.from(document.querySelectorAll('p, div, span')).entries()) {
    if (index % 4 === 0) Reflect.set(element, 'className', ' b  a b ');
    if (index % 4 === 1) element.removeAttribute('class');
    if (index % 4 === 2) element.setAttribute('class', index % 8 === 2 ? '' : 'one two');
    if (index % 4 === 3) (Reflect.get(element, 'classList') as Set<string>).add('added');
  }
  return [before, said(), Array.from(document.querySelectorAll('.added, .two, .b')).length];
}

const below = (html: string): string[] => {
  const { document } = linkedom.parseHTML(html) as unknown as Page;
  return Array.from(elementsBelow(document.body), (element) => element.localName);
};

const cases: Readonly<Record<string, string>> = {
  classes: `<html><body class="  a   b a "><p class="">x</p><div class="a\n\tb">y<span class=c>z</span></div><p>q</p></body></html>`,
  names: `<html><head><title>t</title></head><body><svg class="x y"><foreignObject><p class="a a">x</p></foreignObject>
    <title>t</title></svg><DIV>d</DIV><template><p>t</p></template><my-Tag><p>m</p></my-Tag></body></html>`,
};

const folder = join(process.cwd(), '../shared/corpora/readability-pages');
const pages = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name, index) => !name.startsWith('_') && index % 6 === 0)
  .map((name) => [name, readFileSync(join(folder, name, 'source.html'), 'utf8')] as const);

test('all is as linkedom says itself', { timeout: 240_000 }, () => {
  const all = [...Object.entries(cases), ...pages];
  const itself = all.map(([, html]) => answers(html));
  const className = (): unknown => Object.getOwnPropertyDescriptor(linkedom.Element.prototype, 'className')?.get;
  const slow = className();
  quicken(linkedom);
  expect(className()).not.toBe(slow);
  for (const [index, [name, html]] of all.entries()) expect(answers(html), name).toEqual(itself[index]);
});

test('elements come in order, without what is left out', () => {
  quicken(linkedom);
  const html = '<html><body><ul class="a" id="b"><li>1<b>2</b></li><li><i></i></li></ul><p></p></body></html>';
  expect(below(html)).toEqual(['ul', 'li', 'b', 'li', 'i', 'p']);
  const { document } = linkedom.parseHTML(html) as unknown as Page;
  const list = document.querySelector('ul');
  const items = new Set(Array.from(list?.querySelectorAll('li') ?? []).slice(0, 1));
  expect(Array.from(elementsBelow(document.body, items), ({ localName }) => localName)).toEqual(['ul', 'li', 'i', 'p']);
  expect(list === null ? [] : Array.from(elementsBelow(list), ({ localName }) => localName)).toEqual([
    'li',
    'b',
    'li',
    'i',
  ]);
});
