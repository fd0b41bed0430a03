/** Page heads, feet and reviewers' comments: no part of the article, but part of the file, so they are kept folded. */
import type { DocumentBlock } from '#shared/model/document';

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The paragraphs of such a part (ECMA-376, 17.10 and 17.13.4) as text. */
export function paragraphsOf(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^<>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\b[^<>]*\/>/g)]
        .map(([, text]) => text ?? ' ')
        .join('')
        .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
}

/** Each text once: first, even and odd pages mostly say the same. */
export function foldedAside(texts: readonly string[], reason: 'footer' | 'comments'): DocumentBlock[] {
  return [...new Set(texts)].map((text) => ({
    type: 'paragraph',
    attrs: { folded: reason, page: null },
    content: [{ type: 'text', text }],
  }));
}
