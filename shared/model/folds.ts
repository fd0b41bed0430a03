/**
 * Folded blocks are what the import took for furniture. People decide otherwise: a block is *restored* to the text or
 * *cut* from view. The document on disk never changes; what was decided stands in the article's row, and the document
 * that is read, anchored and exported is the one with these decisions applied.
 *
 * A fold changes neither the number nor the order of blocks, so ProseMirror positions stay what they were.
 */
import { z } from 'zod';
import type { ArticleDocument, DocumentBlock } from './document';

export const foldDecisions = ['restored', 'cut'] as const;
export type FoldDecision = (typeof foldDecisions)[number];

/** Decisions by the block's place: the indexes that lead to it from the document down, `4` or `4.0.2`. */
export const foldsSchema = z.record(z.string().regex(/^\d{1,6}(\.\d{1,6}){0,31}$/), z.enum(foldDecisions));
export type Folds = z.infer<typeof foldsSchema>;

/** What a block that was cut is folded as; it is not shown, not even as a line that says so. */
export const cutFold = 'cut';

/** The document as it is read. Decisions on blocks that the import did not fold mean nothing. */
export function applyFolds(document: ArticleDocument, folds: Folds = {}): ArticleDocument {
  if (Object.keys(folds).length === 0) return document;
  const visit = (blocks: readonly DocumentBlock[], above: string): DocumentBlock[] =>
    blocks.map((block, index) => {
      const path = `${above}${index}`;
      const decision = block.attrs.folded === null ? undefined : folds[path];
      const folded = decision === 'restored' ? null : decision === 'cut' ? cutFold : block.attrs.folded;
      // Only `folded` and what it holds differ: the kind of block stays what it is, though the compiler cannot see it.
      const decided = { ...block, attrs: { ...block.attrs, folded } } as DocumentBlock;
      return isHolder(decided) ? { ...decided, content: visit(decided.content, `${path}.`) } : decided;
    });
  return { type: 'doc', content: visit(document.content, '') };
}

type Holder = Extract<DocumentBlock, { content: DocumentBlock[] }>;
const holders: ReadonlySet<string> = new Set<Holder['type']>([
  'blockquote',
  'bullet_list',
  'ordered_list',
  'list_item',
  'table',
  'table_row',
  'table_cell',
]);
const isHolder = (block: DocumentBlock): block is Holder => holders.has(block.type);

/** The block at a place; undefined when there is none. */
export function blockAt(document: ArticleDocument, path: string): DocumentBlock | undefined {
  let blocks: readonly DocumentBlock[] = document.content;
  let found: DocumentBlock | undefined;
  for (const index of path.split('.')) {
    found = blocks[Number(index)];
    if (found === undefined) return undefined;
    blocks = isHolder(found) ? found.content : [];
  }
  return found;
}
