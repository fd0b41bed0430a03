/** Plain text to blocks: title, headings, lists, quotes and paragraphs. The words stay as they are. */
import type { BlockAttrs, DocumentBlock, DocumentInline } from '#shared/model/document';
import { isHeadingAt } from './headings';
import { furnitureLine } from '../../clean/phrases';
import { isListItem, paragraphsOf, type Paragraph } from './lines';

const attrs: BlockAttrs = { folded: null, page: null };

/** A longer first line is the first paragraph. */
const longestTitle = 180;

export function textBlocks(text: string): DocumentBlock[] {
  const paragraphs = paragraphsOf(text);
  const blocks: DocumentBlock[] = [];
  // Menus and the like stand above an article; its title is the first line that is none of these.
  const first = Math.max(
    0,
    paragraphs.findIndex((paragraph) => furnitureLine(paragraph.text) === null),
  );
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) continue;
    const items = listFrom(paragraphs, index);
    if (items.length >= 2) {
      blocks.push(list(items));
      index += items.length - 1;
    } else if (index === first && isTitle(paragraphs.slice(first))) blocks.push(heading(paragraph.text, 1));
    else if (isHeadingAt(paragraphs, index) && furnitureLine(paragraph.text) === null)
      blocks.push(heading(paragraph.text, paragraph.underlined ?? 2));
    else if (/^\s*>\s/.test(paragraph.text))
      blocks.push({ type: 'blockquote', attrs, content: [plain(paragraph.text.replace(/^[\s>]+/, ''))] });
    else blocks.push(plain(paragraph.text));
  }
  return blocks;
}

/** The first line, when it is short, more follows, and it is neither a field nor a list nor mid-sentence. */
function isTitle(paragraphs: readonly Paragraph[]): boolean {
  const [first, second] = paragraphs;
  if (first === undefined || second === undefined || paragraphs.length < 3) return false;
  const { text } = first;
  if (text.length > longestTitle || !/^[\p{Lu}\p{Lo}\p{N}“"'‘«¿¡([#]/u.test(text)) return false;
  if (
    isListItem(text) ||
    /[,;:]$/.test(text) ||
    /^(?:dear|hi|hello|hey|sehr geehrte|liebe|cher|chère|estimad|querid)/i.test(text)
  )
    return false;
  return text.length <= 120 || !/[.!]["”’]?$/.test(text) || second.text.length > 0.5 * text.length;
}

function listFrom(paragraphs: readonly Paragraph[], start: number): Paragraph[] {
  const mark = markOf(paragraphs[start]?.text ?? '');
  if (mark === null) return [];
  const end = paragraphs.findIndex(({ text }, index) => index > start && markOf(text) !== mark);
  return paragraphs.slice(start, end < 0 ? undefined : end);
}

/** Items of one list share their kind of mark. */
const markOf = (text: string): string | null =>
  isListItem(text) ? (/^\s*\d/.test(text) ? '1' : (text.trim()[0] ?? null)) : null;

function list(items: readonly Paragraph[]): DocumentBlock {
  const content = items.map(({ text }): DocumentBlock => ({
    type: 'list_item',
    attrs,
    content: [plain(text.replace(/^\s*(?:[-*•‣·–]|\d{1,3}[.)])\s+/, ''))],
  }));
  const number = /^\s*(\d{1,3})/.exec(items[0]?.text ?? '')?.[1];
  return number === undefined
    ? { type: 'bullet_list', attrs, content }
    : { type: 'ordered_list', attrs: { ...attrs, start: Number(number) }, content };
}

const plain = (text: string): DocumentBlock => ({ type: 'paragraph', attrs, content: withLinks(text) });
const heading = (text: string, level: number): DocumentBlock => ({
  type: 'heading',
  attrs: { ...attrs, level },
  content: [{ type: 'text', text: text.replace(/^#{1,6}\s+/, '') }],
});

/** Addresses written out become links, without the punctuation that ends their sentence. */
function withLinks(text: string): DocumentInline[] {
  const inlines: DocumentInline[] = [];
  let end = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"“”]{3,2000}/g)) {
    const href = match[0].replace(/[.,;:!?'’)\]}]+$/, '');
    if (match.index > end) inlines.push({ type: 'text', text: text.slice(end, match.index) });
    inlines.push({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] });
    end = match.index + href.length;
  }
  if (end < text.length) inlines.push({ type: 'text', text: text.slice(end) });
  return inlines;
}
