/** The text that importers are compared by: of HTML for the peers and the expected files, of documents for ours. */
import { parseHTML } from 'linkedom';
import { canonicalText } from '#shared/model/canonical-text';
import type { ArticleDocument, DocumentBlock } from '#shared/model/document';
import { importArticle } from '#electron/import/engine';
import type { ImportedArticle } from '#electron/import/types';

const blockTag =
  /<(\/?(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul))(?=[\s>/])/gi;

/** Text of an HTML fragment, blocks apart, without scripts and styles. */
export function textOfHtml(html: string): string {
  const { document } = parseHTML(
    `<!doctype html><html><head></head><body>${html.replace(blockTag, '\n<$1')}</body></html>`,
  );
  document.querySelectorAll('script, style, noscript, template').forEach((element) => element.remove());
  return document.body.textContent ?? '';
}

export const importBytes = async (bytes: Uint8Array, fileName: string): Promise<ImportedArticle | string> => {
  const result = await importArticle({ bytes, fileName, charset: null });
  return result.ok ? result.value : `${result.error.code}: ${result.error.message}`;
};

export const textOf = (article: ImportedArticle): string => canonicalText(article.document).text;

/** With everything that was folded away. */
export const wholeText = ({ document }: ImportedArticle): string =>
  canonicalText({ type: 'doc', content: document.content.map(restored) } satisfies ArticleDocument).text;

function restored(block: DocumentBlock): DocumentBlock {
  const open = { ...block, attrs: { ...block.attrs, folded: null } } as DocumentBlock;
  return isContainer(open) ? ({ ...open, content: open.content.map(restored) } as DocumentBlock) : open;
}

const isContainer = (block: DocumentBlock): block is DocumentBlock & { content: DocumentBlock[] } =>
  'content' in block && Array.isArray(block.content) && block.content.some((child) => 'attrs' in child);

export async function timed<T>(work: () => Promise<T> | T): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}
