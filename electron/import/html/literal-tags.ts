/**
 * Paragraphs whose text is mark-up: pages made from feeds and databases that escaped it once too often show
 * `<p>…</p>` to their readers. A paragraph counts when it opens and closes with a tag; a mention of one does not.
 */
import type { DocumentBlock } from '#shared/model/document';
import { textOf } from '../blocks';

const whole =
  /^\s*<(p|div|article|section|blockquote|ul|ol|h[1-6]|table|em|strong|span)(?:\s[^<>]{0,2000})?>[\s\S]*<\/(?:p|div|article|section|blockquote|ul|ol|h[1-6]|table|em|strong|span)>\s*$/i;

const blockEnd = /<\/(?:p|div|article|section|blockquote|li|h[1-6]|tr)>/gi;

/** One such element may be an example; two, in one paragraph or several, or a long one, are how the page is written. */
const longEnough = 400;

/** The blocks with such paragraphs read by `convert`; the same blocks where there are none. */
export function withLiteralTagsRead(
  blocks: readonly DocumentBlock[],
  convert: (html: string) => DocumentBlock[],
): { readonly blocks: readonly DocumentBlock[]; readonly count: number } {
  const isLiteral = (block: DocumentBlock): boolean =>
    block.type === 'paragraph' && block.attrs.folded === null && whole.test(textOf(block));
  const literal = blocks.filter(isLiteral);
  const texts = literal.map((block) => (block.type === 'paragraph' ? textOf(block) : ''));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const elements = texts.reduce((sum, text) => sum + (text.match(blockEnd)?.length ?? 1), 0);
  if (elements < 2 && length < longEnough) return { blocks, count: 0 };
  return {
    blocks: blocks.flatMap((block) =>
      block.type === 'paragraph' && isLiteral(block) ? convert(textOf(block)) : [block],
    ),
    count: literal.length,
  };
}
