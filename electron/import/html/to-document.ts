/**
 * Elements to document blocks. This conversion is what makes imports safe: it builds the closed document schema
 * and can express nothing else, so no script, style, form, frame or handler has a way through.
 */
import type { BlockAttrs, DocumentInline, DocumentMark, DocumentTextblock } from '#shared/model/document';
import type { Draft } from './draft';
import { isElement, isText, type DomElement, type DomNode } from './dom';
import { blockElements, droppedElements, isBackLink, isHidden, markOf, withMark } from './elements';
import { InlineRun } from './inline';
import { imageDraft, linkAddress } from './media';
import { mathText } from './math';
import { footnoteLabel } from './footnotes';
import { tableDrafts } from './table';

/** Lists in quotes in lists ... deeper than this are shown flat. */
const maxNesting = 40;

export type Context = {
  readonly marks: readonly DocumentMark[];
  readonly owner: number;
  readonly owners: ReadonlyMap<DomElement, number>;
  readonly nesting: number;
  readonly url: string | null;
  /** What loose text becomes here. */
  readonly textblock: (attrs: BlockAttrs, content: DocumentInline[]) => DocumentTextblock;
};

const content = (inlines: DocumentInline[]): { content?: DocumentInline[] } =>
  inlines.length === 0 ? {} : { content: inlines };

export const paragraph: Context['textblock'] = (attrs, inlines) => ({ type: 'paragraph', attrs, ...content(inlines) });
const caption: Context['textblock'] = (attrs, inlines) => ({ type: 'caption', attrs, ...content(inlines) });

/**
 * The blocks of everything inside `element`. `url` completes relative links; null leaves them out. `owners` numbers
 * the elements, so that each piece of text can be traced to the one it stood in.
 */
export function draftsOf(element: DomElement, url: string | null, owners: ReadonlyMap<DomElement, number>): Draft[] {
  const owner = owners.get(element) ?? 0;
  return blocksIn(element, { marks: [], owner, owners, nesting: 0, url, textblock: paragraph });
}

/** The context inside `element`. */
export const inside = (element: DomElement, context: Context): Context => ({
  ...context,
  owner: context.owners.get(element) ?? context.owner,
});

export function blocksIn(element: DomElement, context: Context): Draft[] {
  const sink = new Sink(context);
  addChildren(element, context, sink);
  sink.flush();
  return sink.drafts;
}

class Sink {
  readonly drafts: Draft[] = [];
  readonly run = new InlineRun();
  private images: Draft[] = [];
  constructor(private readonly context: Context) {}

  /** Ends the paragraph under construction; pictures that stood in it follow it. */
  flush(): void {
    const pieces = this.run.take();
    if (pieces.some(({ inline }) => inline.type === 'text' && inline.text.trim() !== '')) {
      this.drafts.push({ kind: 'text', pieces, build: this.context.textblock });
    }
    this.drafts.push(...this.images);
    this.images = [];
  }

  block(...drafts: readonly Draft[]): void {
    this.flush();
    this.drafts.push(...drafts);
  }

  image(draft: Draft): void {
    this.images.push(draft);
  }
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
  const mark = markOf[element.localName];
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
      sink.block(...nested(element, context, (attrs, children) => ({ type: 'blockquote', attrs, content: children })));
      return;
    case 'ul':
    case 'menu':
    case 'dir':
      sink.block(
        ...nested(element, context, (attrs, children) => ({ type: 'bullet_list', attrs, content: children }), items),
      );
      return;
    case 'ol': {
      const start = Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1;
      sink.block(
        ...nested(
          element,
          context,
          (attrs, children) => ({ type: 'ordered_list', attrs: { ...attrs, start }, content: children }),
          items,
        ),
      );
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

/** A container, or its blocks alone where nesting is at its bound. */
function nested(element: DomElement, context: Context, build: Build, contentOf: typeof blocksIn = blocksIn): Draft[] {
  const deeper = { ...context, nesting: context.nesting + 1 };
  if (context.nesting >= maxNesting) return blocksIn(element, deeper);
  const children = contentOf(element, deeper);
  if (children.length === 0) return [];
  // Footnotes stand for themselves: their list is only how HTML writes them down.
  if (children.every((child) => child.kind === 'text' && isFootnote(child))) return children;
  return [{ kind: 'container', children, build }];
}

/** Items of a list; what stands between them becomes an item too, so that a list holds items only. */
function items(list: DomElement, context: Context): Draft[] {
  const drafts: Draft[] = [];
  const item = (children: readonly Draft[]): Draft[] =>
    children.length === 0
      ? []
      : [{ kind: 'container', children, build: (attrs, blocks) => ({ type: 'list_item', attrs, content: blocks }) }];
  const loose = new Sink(context);
  for (let node = list.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node) || node.localName !== 'li') {
      addNode(node, context, loose);
      continue;
    }
    loose.flush();
    drafts.push(...item(loose.drafts.splice(0)));
    if (isHidden(node)) continue;
    const inner = inside(node, context);
    const label = footnoteLabel(node);
    if (label !== null) drafts.push(...blocksIn(node, { ...inner, textblock: footnote(label) }));
    else drafts.push(...item(blocksIn(node, inner)));
  }
  loose.flush();
  drafts.push(...item(loose.drafts));
  return drafts;
}

function codeDrafts(element: DomElement, context: Context): Draft[] {
  const run = new InlineRun();
  const visit = (parent: DomElement, owner: number): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) run.preformatted((node.textContent ?? '').replace(/\r\n?/g, '\n'), [], owner);
      else if (isElement(node) && node.localName === 'br') run.preformatted('\n', [], owner);
      else if (isElement(node) && !droppedElements.has(node.localName) && !isHidden(node))
        visit(node, context.owners.get(node) ?? owner);
    }
  };
  visit(element, context.owner);
  const pieces = run.take();
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return [];
  const classes = `${element.className} ${element.querySelector('code')?.className ?? ''}`;
  const language = /(?:^|\s)(?:language|lang|highlight)-([\w+#.-]{1,40})/.exec(classes)?.[1] ?? null;
  return [
    {
      kind: 'text',
      pieces,
      build: (attrs, inlines) => ({
        type: 'code_block',
        attrs: { ...attrs, language },
        ...content(withoutOuterLines(inlines)),
      }),
    },
  ];
}

/** The line break after `<pre>` and before `</pre>` belongs to the mark-up. */
function withoutOuterLines(inlines: DocumentInline[]): DocumentInline[] {
  const text = inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
  const trimmed = text.replace(/^\n/, '').replace(/\n+$/, '');
  return trimmed === '' ? [] : [{ type: 'text', text: trimmed }];
}

const footnoteBuilders = new WeakSet<Context['textblock']>();
const isFootnote = (draft: Draft): boolean =>
  draft.kind === 'text' && footnoteBuilders.has(draft.build as Context['textblock']);

function footnote(label: string): Context['textblock'] {
  const build: Context['textblock'] = (attrs, inlines) => ({
    type: 'footnote',
    attrs: { ...attrs, label },
    ...content(inlines),
  });
  footnoteBuilders.add(build);
  return build;
}

const heading =
  (level: number): Context['textblock'] =>
  (attrs, inlines) => ({ type: 'heading', attrs: { ...attrs, level }, ...content(inlines) });
