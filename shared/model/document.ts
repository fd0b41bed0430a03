/**
 * The article's document: ProseMirror JSON, so that the reader needs no conversion, but closed: these node
 * and mark types and no others. Nothing in it can load or run: images are kept as their text alternative.
 *
 * Textblocks (paragraph, heading, code_block, caption, footnote) hold text and hard breaks; the others hold blocks.
 */
import { z } from 'zod';

const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('em') }),
  z.strictObject({ type: z.literal('strong') }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({ type: z.literal('strike') }),
  z.strictObject({ type: z.literal('sub') }),
  z.strictObject({ type: z.literal('sup') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: z.string().max(4096) }) }),
]);
export type DocumentMark = z.infer<typeof markSchema>;

const inlineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(markSchema).optional() }),
  z.strictObject({ type: z.literal('hard_break') }),
]);
export type DocumentInline = z.infer<typeof inlineSchema>;

const blockAttrs = {
  /** Why this block is folded away as not being the article (`navigation`, `signup`, ...); null for the article itself. */
  folded: z.string().max(64).nullable(),
  /** Page of a paged original (PDF), from 1; null elsewhere. */
  page: z.int().min(1).nullable(),
};
export type BlockAttrs = { folded: string | null; page: number | null };

const textblock = <T extends string, A extends z.ZodRawShape>(type: T, attrs: A) =>
  z.strictObject({
    type: z.literal(type),
    attrs: z.strictObject({ ...blockAttrs, ...attrs }),
    content: z.array(inlineSchema).optional(),
  });

const textblocks = [
  textblock('paragraph', {}),
  textblock('heading', { level: z.int().min(1).max(6) }),
  textblock('code_block', { language: z.string().max(64).nullable() }),
  textblock('caption', {}),
  textblock('footnote', { label: z.string().max(64) }),
] as const;
export type DocumentTextblock = z.infer<(typeof textblocks)[number]>;

type DocumentContainer =
  | {
      type: 'blockquote' | 'bullet_list' | 'list_item' | 'table' | 'table_row';
      attrs: BlockAttrs;
      content: DocumentBlock[];
    }
  | { type: 'ordered_list'; attrs: BlockAttrs & { start: number }; content: DocumentBlock[] }
  | {
      type: 'table_cell';
      attrs: BlockAttrs & { header: boolean; colspan: number; rowspan: number };
      content: DocumentBlock[];
    };
type DocumentLeaf =
  | { type: 'horizontal_rule'; attrs: BlockAttrs }
  /** A picture's place; `alt` is shown, nothing is fetched. */
  | { type: 'image'; attrs: BlockAttrs & { alt: string; src: string } };
export type DocumentBlock = DocumentTextblock | DocumentContainer | DocumentLeaf;
export type ArticleDocument = { type: 'doc'; content: DocumentBlock[] };

const children: z.ZodType<DocumentBlock[]> = z.lazy(() => z.array(blockSchema).min(1));
const container = <T extends string, A extends z.ZodRawShape>(type: T, attrs: A) =>
  z.strictObject({ type: z.literal(type), attrs: z.strictObject({ ...blockAttrs, ...attrs }), content: children });

const blockSchema: z.ZodType<DocumentBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    ...textblocks,
    container('blockquote', {}),
    container('bullet_list', {}),
    container('ordered_list', { start: z.int() }),
    container('list_item', {}),
    container('table', {}),
    container('table_row', {}),
    container('table_cell', {
      header: z.boolean(),
      colspan: z.int().min(1).max(1000),
      rowspan: z.int().min(1).max(1000),
    }),
    z.strictObject({ type: z.literal('horizontal_rule'), attrs: z.strictObject(blockAttrs) }),
    z.strictObject({
      type: z.literal('image'),
      attrs: z.strictObject({ ...blockAttrs, alt: z.string().max(10_000), src: z.string().max(4096) }),
    }),
  ]),
);

export const documentSchema: z.ZodType<ArticleDocument> = z.strictObject({
  type: z.literal('doc'),
  content: z.array(blockSchema).min(1),
});

export const isTextblock = (node: DocumentBlock): node is DocumentTextblock =>
  node.type === 'paragraph' ||
  node.type === 'heading' ||
  node.type === 'code_block' ||
  node.type === 'caption' ||
  node.type === 'footnote';
