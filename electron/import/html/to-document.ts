/**
 * Elements to document blocks. This conversion is what makes imports safe: it builds the closed document schema
 * and can express nothing else, so no script, style, form, frame or handler has a way through.
 */
import { codeDrafts } from './code-block';
import { inside, type Context } from './context';
import { isElement, isText, type DomElement, type DomNode } from './dom';
import type { Draft } from './draft';
import { blockElements, droppedElements, isBackLink, isHidden, markOfElement, withMark } from './elements';
import { footnoteLabel } from './footnotes';
import { mathText } from './math';
import { imageDraft, linkAddress } from './media';
import { Sink } from './sink';
import { tableDrafts } from './table';
import { caption, footnote, heading, paragraph } from './textblocks';

/** Lists in quotes in lists ... deeper than this are shown flat. */
const maxNesting = 40;

/**
 * The blocks of everything inside `element`. `url` completes relative links; null leaves them out. `owners` numbers
 * the elements, so that each piece of text can be traced to the one it stood in.
 */
export function draftsOf(element: DomElement, url: string | null, owners: ReadonlyMap<DomElement, number>): Draft[] {
  const owner = owners.get(element) ?? 0;
  return blocksIn(element, { marks: [], owner, owners, nesting: 0, url, textblock: paragraph });
}

function blocksIn(element: DomElement, context: Context): Draft[] {
  const sink = new Sink(context);
  addChildren(element, context, sink);
  sink.flush();
  return sink.drafts;
}

function addChildren(element: DomElement, context: Context, sink: Sink): void {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) addNode(node, context, sink);
}

function addNode(node: DomNode, context: Context, sink: Sink): void {
  if (isText(node)) {
    sink.run.text((node.textContent ?? '').replace(/[\u00AD\uFEFF]/g, ''), context.marks, context.owner);
    return;
  }
  if (!isElement(node) || droppedElements.has(node.localName) || isHidden(node) || isBackLink(node)) return;
  const inner = inside(node, context);
  if (blockElements.has(node.localName)) addBlock(node, inner, sink);
  else addInline(node, inner, sink);
}

function addInline(element: DomElement, context: Context, sink: Sink): void {
  const mark = markOfElement(element);
  if (mark !== undefined) {
    addChildren(element, { ...context, marks: withMark(context.marks, { type: mark }) }, sink);
    return;
  }
  switch (element.localName) {
    case 'br':
      if (sink.run.endsInBreak()) sink.flush();
      else sink.run.lineBreak(context.owner);
      return;
    case 'img':
    case 'image': {
      const image = imageDraft(element, context.owner, context.url);
      if (image !== null) sink.image(image);
      return;
    }
    case 'a': {
      const href = linkAddress(element.getAttribute('href'), context.url);
      const marks = href === null ? context.marks : withMark(context.marks, { type: 'link', attrs: { href } });
      addChildren(element, { ...context, marks }, sink);
      return;
    }
    case 'math':
      sink.run.text(mathText(element), context.marks, context.owner);
      return;
    case 'q':
      sink.run.text('\u201C', context.marks, context.owner);
      addChildren(element, context, sink);
      sink.run.text('\u201D', context.marks, context.owner);
      return;
    default:
      addChildren(element, context, sink);
  }
}

function addBlock(element: DomElement, context: Context, sink: Sink): void {
  const label = footnoteLabel(element);
  if (label !== null) {
    sink.block(...blocksIn(element, { ...context, textblock: footnote(label) }));
    return;
  }
  const name = element.localName;
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      sink.block(...blocksIn(element, { ...context, textblock: heading(Number(name.slice(1))) }));
      return;
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      sink.block(...codeDrafts(element, context));
      return;
    case 'hr':
      sink.block({ kind: 'leaf', owner: context.owner, build: (attrs) => ({ type: 'horizontal_rule', attrs }) });
      return;
    case 'blockquote':
      sink.block(...quoteDrafts(element, context));
      return;
    case 'ul':
    case 'menu':
    case 'dir':
      sink.block(...listDrafts(element, context, (attrs, items) => ({ type: 'bullet_list', attrs, content: items })));
      return;
    case 'ol': {
      const start = Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1;
      const build: Build = (attrs, items) => ({ type: 'ordered_list', attrs: { ...attrs, start }, content: items });
      sink.block(...listDrafts(element, context, build));
      return;
    }
    case 'table':
      sink.block(...tableDrafts(element, context, blocksIn, context.nesting < maxNesting));
      return;
    case 'figcaption':
    case 'caption':
      sink.block(...blocksIn(element, { ...context, textblock: caption }));
      return;
    default:
      sink.flush();
      addChildren(element, context, sink);
      sink.flush();
  }
}

type Build = Extract<Draft, { kind: 'container' }>['build'];

const deeper = (context: Context): Context => ({ ...context, nesting: context.nesting + 1 });

/** A quote, or its blocks alone where nesting is at its bound. */
function quoteDrafts(element: DomElement, context: Context): Draft[] {
  const children = blocksIn(element, deeper(context));
  if (children.length === 0 || context.nesting >= maxNesting) return children;
  return [{ kind: 'container', children, build: (attrs, content) => ({ type: 'blockquote', attrs, content }) }];
}

/** A list; its items' blocks alone where nesting is at its bound; footnotes, which only HTML writes as a list. */
function listDrafts(element: DomElement, context: Context, build: Build): Draft[] {
  if (context.nesting >= maxNesting) return blocksIn(element, deeper(context));
  const items = itemsIn(element, deeper(context)).filter(({ drafts }) => drafts.length > 0);
  if (items.length === 0) return [];
  if (items.every(({ isNote }) => isNote)) return items.flatMap(({ drafts }) => drafts);
  const children = items.map(({ drafts }): Draft => ({
    kind: 'container',
    children: drafts,
    build: (attrs, content) => ({ type: 'list_item', attrs, content }),
  }));
  return [{ kind: 'container', children, build }];
}

type Item = { readonly drafts: readonly Draft[]; readonly isNote: boolean };

/** Items of a list; what stands between them becomes an item too, so that a list holds items only. */
function itemsIn(list: DomElement, context: Context): Item[] {
  const items: Item[] = [];
  const loose = new Sink(context);
  const closeLoose = (): void => {
    loose.flush();
    items.push({ drafts: loose.drafts.splice(0), isNote: false });
  };
  for (let node = list.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node) || node.localName !== 'li') {
      addNode(node, context, loose);
      continue;
    }
    closeLoose();
    if (isHidden(node)) continue;
    const label = footnoteLabel(node);
    const inner = inside(node, context);
    const textblock = label === null ? inner.textblock : footnote(label);
    items.push({ drafts: blocksIn(node, { ...inner, textblock }), isNote: label !== null });
  }
  closeLoose();
  return items;
}
