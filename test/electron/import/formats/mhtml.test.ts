import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '#shared/model/canonical-text';
import { articleFromHtml } from '#electron/import/html/article';
import { openWebArchive, pictureOf } from '#electron/import/formats/mhtml/archive';
import { parseMime } from '#electron/import/formats/mhtml/mime';
import { readMhtml } from '#electron/import/formats/mhtml';
import { corpus } from './corpus';
import { textOf } from './extract-text';

const read = (source: string | Buffer) =>
  readMhtml({ bytes: Buffer.from(source), fileName: 'page.mhtml', charset: null });

const message = (headers: readonly string[], parts: readonly string[], end = '--edge--\r\n'): string =>
  [...headers, '', '', ...parts.flatMap((part) => ['--edge', part])].join('\r\n') + `\r\n${end}`;
const related = 'Content-Type: multipart/related; type="text/html"; boundary="edge"';
const htmlPart = (html: string, headers: readonly string[] = []): string =>
  ['Content-Type: text/html', ...headers, '', html].join('\r\n');

const article = `<html><head><title>Page</title></head><body><article><h1>Layoffs</h1>${'<p>One paragraph, long enough to be the article that was saved from the web, with commas.</p>'.repeat(5)}</article></body></html>`;

async function htmlOf(source: string | Buffer): Promise<string> {
  const extract = await read(source);
  if (!extract.ok) throw new Error(extract.error.message);
  return extract.value.body.kind === 'html' ? extract.value.body.html : '';
}

describe('readMhtml', () => {
  it('takes the page saved, not a frame before it, with its address', async () => {
    const source = message(
      ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://example.org/news', 'MIME-Version: 1.0', related],
      [
        htmlPart('<p>frame</p>', ['Content-Location: https://ads.example.org/']),
        htmlPart(article, ['Content-Location: https://example.org/news']),
      ],
    );
    expect(await read(source)).toMatchObject({
      value: { body: { html: article, scope: 'page', url: 'https://example.org/news' } },
    });
  });

  it('follows the start parameter', async () => {
    const source = message(
      ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=edge; start="<b>"'],
      [htmlPart('<p>a</p>', ['Content-ID: <a>']), htmlPart('<p>b</p>', ['Content-ID: <b>'])],
    );
    expect(await htmlOf(source)).toBe('<p>b</p>');
  });

  it('undoes quoted-printable and base64, and honours the charset of the part', async () => {
    const quoted = message(
      ['MIME-Version: 1.0', related],
      [htmlPart('<p>caf=C3=A9 =E2=\r\n=82=AC 1=3D1 =ZZ</p>', ['Content-Transfer-Encoding: quoted-printable'])],
    );
    expect(await htmlOf(quoted)).toBe('<p>café € 1=1 =ZZ</p>');
    const packed = Buffer.from('<p>naïve “quote”</p>'.replace(/[“”]/g, '"'), 'latin1').toString('base64');
    const latin = message(
      ['MIME-Version: 1.0', related],
      [`Content-Type: text/html; charset="iso-8859-1"\r\nContent-Transfer-Encoding: base64\r\n\r\n${packed}`],
    );
    expect(await read(latin)).toMatchObject({
      value: { charset: 'windows-1252', body: { html: '<p>naïve "quote"</p>' } },
    });
  });

  it('points pictures to where they came from and can give them without the network', async () => {
    const source = message(
      ['MIME-Version: 1.0', related],
      [
        htmlPart('<p>text</p><img src="cid:pic@x" alt="A curve"><img src="cid:other">'),
        `Content-Type: image/png\r\nContent-ID: <pic@x>\r\nContent-Location: https://example.org/a"b.png\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('PNG').toString('base64')}`,
      ],
    );
    expect(await htmlOf(source)).toBe(
      '<p>text</p><img src="https://example.org/a%22b.png" alt="A curve"><img src="cid:other">',
    );
    expect(pictureOf(Buffer.from(source), 'cid:pic@x')).toMatchObject({
      type: 'image/png',
      content: Buffer.from('PNG'),
    });
    expect(pictureOf(Buffer.from(source), 'https://example.org/none.png')).toBeNull();
  });

  it('gives the subject, decoded, for a title that is missing', async () => {
    const source = message(
      ['Subject: =?utf-8?Q?Caf=C3=A9s close?=', 'MIME-Version: 1.0', related],
      [htmlPart('<p>a</p>')],
    );
    expect(await read(source)).toMatchObject({
      value: { fallback: { title: { value: 'Cafés close', origin: 'mhtml: Subject' } } },
    });
  });

  it('refuses an archive without a page', async () => {
    expect(await read('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n')).toMatchObject({
      error: { code: 'mhtml-damaged' },
    });
  });

  it('survives deep and endless messages', () => {
    const deep = 'Content-Type: multipart/mixed; boundary=edge\r\n\r\n--edge\r\n'.repeat(5000);
    expect(parseMime(Buffer.from(deep)).type).toBe('multipart/mixed');
    expect(
      parseMime(
        Buffer.from(
          message(
            [related],
            Array.from({ length: 20_000 }, () => 'a: b'),
          ),
        ),
      ).parts.length,
    ).toBeLessThan(5100);
  });
});

it('keeps the name of a picture that has no address, so that it can be shown', async () => {
  const source = message(
    ['From: <Saved by Blink>', 'MIME-Version: 1.0', related],
    [
      htmlPart(article.replace('</article>', '<img src="cid:pic@x" alt="chart"></article>')),
      ['Content-Type: image/png', 'Content-ID: <pic@x>', '', 'PNG'].join('\r\n'),
    ],
  );
  const blocks = articleFromHtml({ kind: 'html', html: await htmlOf(source), scope: 'page', url: null }).blocks;
  expect(JSON.stringify(blocks)).toContain('"src":"cid:pic@x"');
  expect(pictureOf(Buffer.from(source), 'cid:pic@x')?.type).toBe('image/png');
});

describe.skipIf(corpus('mhtml') === null)('the mhtml corpus', () => {
  const folder = corpus('mhtml') ?? '.';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.mht(?:ml)?$/.test(name));

  it.each(files)('%s comes to the text of the page inside', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const extract = await read(bytes);
    if (!extract.ok) {
      expect(extract.error.message).not.toBe('');
      return;
    }
    const page = openWebArchive(bytes)?.page.content() ?? new Uint8Array();
    const html = Buffer.from(page).toString('utf8');
    const url = extract.value.body.kind === 'html' ? extract.value.body.url : null;
    const blocks = articleFromHtml({ kind: 'html', html, scope: 'page', url }).blocks;
    expect(textOf(extract.value)).toBe(canonicalText({ type: 'doc', content: blocks }).text);
    if (bytes.length > 100_000) expect(textOf(extract.value).length).toBeGreaterThan(100);
  });
});
