import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { ok, type Result } from '#shared/model/result';
import { decode } from '../decode';
import type { Extract, ImportInput } from '../types';

export async function readMarkdown(input: ImportInput): Promise<Result<Extract>> {
  const { text, charset, repairs, warnings } = decode(input);
  const html = new MarkdownIt({ html: true }).use(footnote).render(text);
  return ok({
    body: { kind: 'html', html, scope: 'article', url: null },
    metadata: {},
    format: 'markdown',
    charset,
    repairs,
    warnings,
  });
}
