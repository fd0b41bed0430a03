import { importArticle } from '#electron/import/engine';
import type { ImportedArticle, ImportInput } from '#electron/import/types';
import { canonicalText } from '#shared/model/canonical-text';
import type { DocumentBlock } from '#shared/model/document';
import { blockText } from '#electron/import/blocks';

export const input = (content: string | Uint8Array, fileName = 'a.txt'): ImportInput => ({
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  fileName,
  charset: null,
});

/** The article, or an error that says why there is none. */
export async function imported(content: string | Uint8Array, fileName?: string): Promise<ImportedArticle> {
  const result = await importArticle(input(content, fileName));
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export const textOf = (article: ImportedArticle): string => canonicalText(article.document).text;

/** One line a top-level block, folds in brackets: `[navigation] bullet_list: Home About`. */
export const outline = (blocks: readonly DocumentBlock[]): string[] =>
  blocks.map((block) =>
    `${block.attrs.folded === null ? '' : `[${block.attrs.folded}] `}${block.type}: ${blockText(block)}`.trim(),
  );

/** A paragraph of an article, long enough not to be taken for a label. */
export const prose = (about: string): string =>
  `${about} is what this paragraph is about, and it goes on for as long as paragraphs of articles go on, with commas, and with more than one sentence. This is the second one, which ends it.`;
