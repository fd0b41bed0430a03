/**
 * The document schema of `shared/model/document.ts` for ProseMirror. Rendering builds elements with fixed names and
 * attributes, so no text of an article can become markup.
 */
import { Schema, type DOMOutputSpec, type Node, type NodeSpec } from 'prosemirror-model';

const blockAttrs = { folded: { default: null }, page: { default: null } };
const attribute = (name: string) => ({ default: name === 'start' ? 1 : null });

const dom = (tag: string, node: Node, extra: Record<string, string> = {}): [string, Record<string, string>] => {
  const { folded } = node.attrs;
  const attributes = { ...extra, style: `contain-intrinsic-block-size: auto ${heightOf(node)}px` };
  return [
    tag,
    typeof folded === 'string'
      ? { ...attributes, class: `folded ${extra.class ?? ''}`.trim(), 'data-folded': folded }
      : attributes,
  ];
};

/** Pixels that a block takes when it is laid out, near enough for the scroll bar: 85 characters a line. */
const heightOf = (node: Node): number => Math.ceil((node.content.size + 1) / 85) * 28;

const holding =
  (tag: string, extra: Record<string, string> = {}): NonNullable<NodeSpec['toDOM']> =>
  (node): DOMOutputSpec => [...dom(tag, node, extra), 0];

const textblock = { group: 'block', content: 'inline*' } as const;

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { ...textblock, attrs: blockAttrs, toDOM: holding('p') },
    heading: {
      ...textblock,
      attrs: { ...blockAttrs, level: { default: 2 } },
      // The article's title is the page's only first-level heading.
      toDOM: (node) => {
        const level = Number(node.attrs.level);
        const title: Record<string, string> = level === 1 ? { class: 'title' } : {};
        return [...dom(`h${Math.min(6, Math.max(2, level))}`, node, title), 0];
      },
    },
    code_block: {
      ...textblock,
      attrs: { ...blockAttrs, language: attribute('language') },
      marks: '',
      code: true,
      toDOM: (node) => [...dom('pre', node), ['code', 0]],
    },
    caption: { ...textblock, attrs: blockAttrs, toDOM: holding('p', { class: 'caption' }) },
    footnote: {
      ...textblock,
      attrs: { ...blockAttrs, label: { default: '' } },
      toDOM: (node) => [...dom('p', node, { class: 'footnote', 'data-label': String(node.attrs.label) }), 0],
    },
    blockquote: { group: 'block', content: 'block+', attrs: blockAttrs, toDOM: holding('blockquote') },
    bullet_list: { group: 'block', content: 'list_item+', attrs: blockAttrs, toDOM: holding('ul') },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { ...blockAttrs, start: attribute('start') },
      toDOM: (node) => [...dom('ol', node, { start: String(node.attrs.start) }), 0],
    },
    list_item: { content: 'block+', attrs: blockAttrs, toDOM: holding('li') },
    table: {
      group: 'block',
      content: 'table_row+',
      attrs: blockAttrs,
      toDOM: (node) => [...dom('div', node, { class: 'table' }), ['table', ['tbody', 0]]],
    },
    table_row: { content: 'table_cell+', attrs: blockAttrs, toDOM: holding('tr') },
    table_cell: {
      content: 'block+',
      attrs: { ...blockAttrs, header: { default: false }, colspan: { default: 1 }, rowspan: { default: 1 } },
      toDOM: (node) => [
        ...dom(node.attrs.header === true ? 'th' : 'td', node, {
          colspan: String(node.attrs.colspan),
          rowspan: String(node.attrs.rowspan),
        }),
        0,
      ],
    },
    horizontal_rule: { group: 'block', attrs: blockAttrs, toDOM: (node) => dom('hr', node) },
    image: {
      group: 'block',
      attrs: { ...blockAttrs, alt: { default: '' }, src: { default: '' } },
      toDOM: (node) => [
        ...dom('p', node, { class: 'picture' }),
        String(node.attrs.alt) === '' ? 'Picture' : `Picture: ${String(node.attrs.alt)}`,
      ],
    },
    text: { group: 'inline' },
    hard_break: { group: 'inline', inline: true, toDOM: () => ['br'] },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      // No href: a click must never leave the page by itself.
      toDOM: (mark) => ['span', { class: 'link', 'data-href': String(mark.attrs.href) }, 0],
    },
    em: { toDOM: () => ['em', 0] },
    strong: { toDOM: () => ['strong', 0] },
    code: { toDOM: () => ['code', 0] },
    strike: { toDOM: () => ['s', 0] },
    sub: { toDOM: () => ['sub', 0] },
    sup: { toDOM: () => ['sup', 0] },
  },
});
