import type { DocumentBlock } from '#shared/model/document';

/** Lines that became metadata, kept in the document as they stood, folded away. */
export function foldedSource(source: string): DocumentBlock[] {
  if (source.trim() === '') return [];
  const attrs = { folded: 'metadata', page: null, language: null };
  return [{ type: 'code_block', attrs, content: [{ type: 'text', text: source.trim() }] }];
}
