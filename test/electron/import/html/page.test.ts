import { describe, expect, test } from 'vitest';
import { imported, outline, prose, textOf } from '../import-text';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Jobs and machines</title>${head}</head><body>${body}</body></html>`;
const article = `<article><h1>Jobs and machines</h1><p>${prose('Work')}</p><p>${prose('Software')}</p><p>${prose('Money')}</p></article>`;

describe('a page', () => {
  test('furniture is folded under its name, in place, and nothing is lost', async () => {
    const { document } = await imported(
      page(
        `<nav><a href="/">Home</a> <a href="/b">Blog</a></nav>${article}<div class="newsletter"><p>Get it weekly</p></div><aside><h2>Other stories</h2><a href="/c">Cats</a></aside><footer>All rights reserved</footer>`,
      ),
      'a.html',
    );
    expect(outline(document.content).map((line) => line.slice(0, 40))).toEqual([
      '[navigation] paragraph: Home Blog',
      'heading: Jobs and machines',
      'paragraph: Work is what this paragraph i',
      'paragraph: Software is what this paragra',
      'paragraph: Money is what this paragraph ',
      '[signup] paragraph: Get it weekly',
      '[related] heading: Other stories',
      '[related] paragraph: Cats',
      '[footer] paragraph: All rights reserved',
    ]);
  });

  test('the headline is there once', async () => {
    const text = textOf(
      await imported(
        page(`<header><h1>Jobs and machines</h1></header>${article.replace('<h1>Jobs and machines</h1>', '')}`),
        'a.html',
      ),
    );
    expect(text.split('Jobs and machines')).toHaveLength(2);
    expect(text.startsWith('Jobs and machines\n')).toBe(true);
  });

  test('headings and lists in the middle of an article stay, even where Readability throws them out', async () => {
    const body = article.replace(
      '</article>',
      `<h2 class="menu-title">Why now</h2><ul><li>because money got dear, and everybody noticed</li><li>because somebody had promised it to somebody</li></ul><p>${prose('Time')}</p></article>`,
    );
    const text = textOf(await imported(page(body), 'a.html'));
    expect(text).toContain('Why now');
    expect(text).toContain('because money got dear');
  });

  test('text that waits for a script is read, and that is said', async () => {
    const { document, warnings } = await imported(
      page(
        `<main><div id="app">Loading</div></main><div hidden id="S:0"><p>${prose('Work')}</p><p>${prose('Money')}</p><p>${prose('Time')}</p></div>`,
      ),
      'a.html',
    );
    expect(outline(document.content).join()).toContain('Money is what');
    expect(warnings.join()).toContain('hides its text');
  });

  test('tags that the page shows as text are read as mark-up, and that is said', async () => {
    const shown = `<p>&lt;p&gt;${prose('Work')}&lt;/p&gt;</p><p>&lt;p&gt;${prose('Money')} &lt;em&gt;now&lt;/em&gt;&lt;/p&gt;</p>`;
    const { document, repairs } = await imported(
      page(`<article><h1>Jobs and machines</h1>${shown}<p>${prose('Time')}</p></article>`),
      'a.html',
    );
    expect(outline(document.content).join()).not.toContain('<p>');
    expect(repairs.join()).toContain('tags shown as text');
  });

  test('an article about mark-up keeps its tags', async () => {
    const { document } = await imported(
      page(
        `<article><h1>Jobs and machines</h1><p>Write &lt;p&gt; and &lt;/p&gt;. ${prose('Mark-up')}</p><p>${prose('Time')}</p></article>`,
      ),
      'a.html',
    );
    expect(outline(document.content).join()).toContain('Write <p> and </p>.');
  });

  test('mojibake written as character references', async () => {
    const { repairs, ...rest } = await imported(
      page(article.replace('Work is', 'Don&acirc;&euro;&trade;t caf&Atilde;&copy; is')),
      'a.html',
    );
    expect(textOf({ repairs, ...rest })).toContain('Don’t café is');
    expect(repairs.join()).toContain('character references');
  });

  test('two elements shown as tags in one paragraph', async () => {
    const shown =
      '&lt;p&gt;The &lt;strong&gt;first&lt;/strong&gt; one.&lt;/p&gt;&lt;p&gt;The &lt;a href=&quot;https://b.example/x&quot;&gt;second&lt;/a&gt; one.&lt;/p&gt;';
    const { document, repairs } = await imported(page(article.replace('</article>', `${shown}</article>`)), 'a.html');
    expect(outline(document.content).slice(-2)).toEqual(['paragraph: The first one.', 'paragraph: The second one.']);
    expect(repairs.join()).toContain('tags shown as text');
  });

  test('sources that are nothing but links are the article’s, and are offered', async () => {
    const sources =
      '<h2>Sources</h2><ul><li><a href="https://b.example/a">BLS data</a></li><li><a href="https://h.example/b">HBR survey</a></li></ul>';
    const read = await imported(
      page(`${article.replace('</article>', `${sources}</article>`)}<footer>© Quay</footer>`),
      'a.html',
    );
    expect(textOf(read)).toContain('HBR survey');
    expect(read.candidates.map(({ via, title }) => [via, title])).toEqual([
      ['sources-section', 'BLS data'],
      ['sources-section', 'HBR survey'],
    ]);
  });

  test('a reader who comments is not its author', async () => {
    const comments = `<section id="comments"><h2>12 Comments</h2><p>${prose('Rage')}</p><p>By Troll, 3 May 2020</p></section>`;
    const { metadata } = await imported(page(article.replace('</article>', `</article>${comments}`)), 'a.html');
    expect(metadata).toMatchObject({ authors: [], published: null });
  });

  test('a language in the way it is usually written', async () => {
    const { metadata } = await imported(page(article).replace('lang="en"', 'lang="EN-gb"'), 'a.html');
    expect(metadata.language).toBe('en-GB');
  });

  test('upper-case attributes of old pages count', async () => {
    const { metadata } = await imported(
      `<HTML><HEAD><META NAME="author" CONTENT="Ada Lovelace"><TITLE>Jobs and machines today</TITLE></HEAD><BODY><P>${prose('Work')}<P>${prose('Money')}</BODY></HTML>`,
      'a.htm',
    );
    expect(metadata.authors).toEqual(['Ada Lovelace']);
  });

  test('what stands behind the end of the body is read too', async () => {
    const late = `<html><body><p>${prose('Work')}</p></body></html><p>${prose('Money')}</p><html><body><p>${prose('Time')}</p>`;
    const text = textOf(await imported(late, 'a.html'));
    for (const about of ['Work', 'Money', 'Time']) expect(text).toContain(prose(about));
  });

  test('a page without text is refused with a reason', async () => {
    await expect(imported(page('<div id="root"></div><script>go()</script>'), 'a.html')).rejects.toThrow('no-text');
  });
});
