/** Hostile mark-up through the whole engine: what comes out is the closed schema, its links web or mail addresses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importArticle } from '#electron/import/engine';
import { importedArticleSchema } from '#electron/import/imported-article';
import { isWebAddress } from '#shared/model/basics';
import type { DocumentBlock } from '#shared/model/document';
import { corpus } from '../formats/corpus';
import { input, prose } from '../import-text';

const folder = corpus('xss');
const payloads =
  folder === null
    ? []
    : readFileSync(join(folder, 'payloadbox-xss.txt'), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');

function addresses(blocks: readonly DocumentBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'image') return block.attrs.src === '' ? [] : [block.attrs.src];
    if (!('content' in block) || block.content === undefined) return [];
    return block.content.flatMap((child) => {
      if ('attrs' in child) return addresses([child]);
      return child.type === 'text'
        ? (child.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))
        : [];
    });
  });
}

const own: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a><a href="file:///etc/passwd">y</a><a href="//evil.example/x">z</a>',
  '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form action="javascript:x"><input type=submit><button formaction="javascript:x">b</button></form>',
  '<base href="javascript:/a/-alert(1)///////"><a href="../x">y</a>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)"><link rel=stylesheet href=//x.y>',
  '<p warrant-0 warrant-1 data-warrant-fold="x">attributes of ours mean nothing</p>',
];

const formats = [
  [
    'page.html',
    (payload: string) =>
      `<html><head><title>${payload}</title><meta name="author" content="${payload}"></head><body><p>${prose('Work')}</p><div>${payload}</div><p>${prose('Money')}</p></body></html>`,
  ],
  [
    'article.md',
    (payload: string) =>
      `---\ntitle: '${payload.replaceAll("'", "''")}'\n---\n\n${payload}\n\nText. [link](${payload.replace(/\s/g, '')})\n`,
  ],
  ['article.mdx', (payload: string) => `import x from 'y'\n\n# Title\n\n${payload}\n\n{eval('1')}\n`],
  ['article.txt', (payload: string) => `Title\n\nhttps://x.y/${payload}\n\n${payload}\n`],
] as const;

async function expectInert(content: string, fileName: string): Promise<void> {
  const result = await importArticle(input(content, fileName));
  if (!result.ok) {
    expect(result.error.code).toMatch(/^(?:no-text|empty|archive|table)$/);
    return;
  }
  importedArticleSchema.parse(result.value);
  for (const address of addresses(result.value.document.content)) expect(isWebAddress(address), address).toBe(true);
  for (const { url } of result.value.candidates) if (url !== '') expect(isWebAddress(url), url).toBe(true);
}

describe.each(formats)('%s', (fileName, wrap) => {
  test.each(own)('%s', async (payload) => expectInert(wrap(payload), fileName));

  // Forty to a file: one by one they take a minute and find nothing more.
  const files = Array.from({ length: Math.ceil(payloads.length / 40) }, (_, index) =>
    payloads.slice(index * 40, index * 40 + 40),
  );
  test.skipIf(folder === null)(
    'every payload of ../shared/corpora/xss',
    async () => {
      for (const lines of files)
        await expectInert(wrap(lines.join(fileName.endsWith('html') ? '</div><div>' : '\n\n')), fileName);
    },
    120_000,
  );
});
