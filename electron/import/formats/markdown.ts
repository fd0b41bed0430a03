/** Markdown and MDX: front matter and header fields to metadata, the rest through HTML to blocks. */
import type { DocumentBlock } from '#shared/model/document';
import { ok, type Result } from '#shared/model/result';
import { decode } from '../decode';
import { articleFromHtml } from '../html/article';
import { Findings } from '../metadata/found';
import { readFrontMatter } from '../metadata/front-matter';
import { readHeaderFields } from '../metadata/header-fields';
import type { Extract, ImportInput } from '../types';
import { foldedSource } from './folded-source';
import { outsideCode } from './markdown/code';
import { looksLikeMdx, withoutMdx } from './markdown/mdx';
import { renderMarkdown } from './markdown/render';
import { withoutShortcodes } from './markdown/shortcodes';

export async function readMarkdown(input: ImportInput): Promise<Result<Extract>> {
  const { text, charset, repairs, warnings } = decode(input);
  const front = readFrontMatter(text.replace(/\r\n?/g, '\n'));
  const header = readHeaderFields(front.body);
  const found = new Findings();
  found.add(front.found.all);
  found.add(header.found.all);
  return ok({
    body: {
      kind: 'blocks',
      blocks: [
        ...foldedSource(front.source),
        ...foldedSource(header.source),
        ...markdownBlocks(header.body, input.fileName, found.all.url?.value ?? null),
      ],
    },
    metadata: found.all,
    format: 'markdown',
    charset,
    repairs,
    warnings: [...warnings, ...front.warnings],
  });
}

/** `url` completes relative links; null leaves them out. */
export function markdownBlocks(source: string, fileName: string, url: string | null): DocumentBlock[] {
  const isMdx = looksLikeMdx(source, fileName);
  const plain = outsideCode(source, (text) => withoutShortcodes(isMdx ? withoutMdx(text) : text));
  return articleFromHtml({ kind: 'html', html: renderMarkdown(plain), scope: 'article', url }).blocks;
}
