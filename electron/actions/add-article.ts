import { createHash } from 'node:crypto';
import type { Envelope } from '#shared/commands/commands';
import { createCodePointMap } from '#shared/anchoring/code-points';
import type { Article, ArticleText } from '#shared/model/article';
import { canonicalText } from '#shared/model/canonical-text';
import type { ImportedArticle } from '#electron/import/types';

export type Stamp = Omit<Envelope, 'command'>;

/** The rows and files an imported article becomes in a project; `characters` are code points of its text. */
export function articleOf(
  id: string,
  imported: ImportedArticle,
  original: { readonly bytes: Uint8Array; readonly fileName: string; readonly sha256?: string },
  at: string,
): { article: Article; text: ArticleText; characters: number } {
  const { text } = canonicalText(imported.document);
  const textHash = sha256(text);
  const { format, charset, importer, repairs, warnings } = imported;
  return {
    article: {
      id,
      metadata: imported.metadata,
      origins: { ...imported.origins },
      provenance: {
        fileName: original.fileName,
        size: original.bytes.byteLength,
        sha256: original.sha256 ?? sha256(original.bytes),
        format,
        charset,
        importer,
        imported: at,
        repairs: [...repairs],
        warnings: [...warnings],
      },
      textHash,
      length: text.length,
      status: 'new',
    },
    text: { id, document: imported.document, textHash, candidates: [...imported.candidates] },
    characters: createCodePointMap(text).length,
  };
}

/** 64 hexadecimal digits; text is hashed as UTF-8. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
