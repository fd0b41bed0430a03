import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { markdownBlocks } from '#electron/import/formats/markdown';
import { canonicalText } from '#shared/model/canonical-text';
import { importArticle } from '#electron/import/engine';
import { imported, input, outline, prose, textOf } from '../import-text';
import { corpus } from './corpus';

const text = (source: string, fileName = 'a.md'): string =>
  canonicalText({ type: 'doc', content: markdownBlocks(source, fileName, null) }).text;

describe('Markdown', () => {
  test('tables, footnotes, strikethrough and bare addresses', () => {
    expect(
      outline(
        markdownBlocks(
          '| a | b |\n|---|---|\n| 1 | 2 |\n\n~~old~~ https://x.y/z [^1]\n\n[^1]: The note.',
          'a.md',
          null,
        ),
      ),
    ).toEqual(['table: a b 1 2', 'paragraph: old https://x.y/z [1]', 'footnote: The note.']);
  });

  test.each([
    ['Hugo figure', '{{< figure src="a.jpg" alt="x" caption="Jobs lost" >}}', 'Jobs lost'],
    ['Hugo pair around text', '{{% notice %}}Mind this{{% /notice %}}', 'Mind this'],
    ['image with fields', '{{image: https://x.y/z?a=b, width: 8, alt: "A crowd"}}', ''],
    ['Liquid include', '{% include ad.html %}', ''],
    ['Liquid pair', '{% raw %}kept{% endraw %}', 'kept'],
    ['Obsidian embed', '![[picture.png]]', ''],
    ['wiki link', 'see [[Page name|this page]] and [[Other]]', 'see this page and Other'],
    ['code is left alone', '`{{< x >}}` and\n\n    {{< y >}}', '{{< x >}} and\n\n{{< y >}}'],
    ['other braces are text', 'use {{ value }} here', 'use {{ value }} here'],
  ])('shortcodes: %s', (_, source, expected) => {
    expect(text(source)).toBe(expected);
  });

  test('a picture shortcode keeps what it shows', () => {
    expect(markdownBlocks('{{image: https://x.y/z?a=b, alt: "A crowd"}}', 'a.md', null)).toMatchObject([
      { type: 'image', attrs: { alt: 'A crowd', src: 'https://x.y/z?a=b' } },
    ]);
  });

  test.each([
    [
      'imports and exports',
      "import {A} from './a.jsx'\nexport const info = {\n  a: [\n    1\n  ],\n\n  b: 2\n}\n\n# Title\n\nText",
      'Title\n\nText',
    ],
    ['components around text', '<Note type={`a > b`}>\n\nMind *this*.\n\n</Note>', 'Mind this.'],
    ['components alone', 'Before\n\n<Chart data={{a: 1}} on={() => alert(1)} />\n\nAfter', 'Before\n\nAfter'],
    ['comments', 'One {/* not\nthis */} two', 'One two'],
    [
      'an expression that holds a component',
      'One {open && <Note kind="a">Mind *this*.</Note>} two',
      'One Mind this. two',
    ],
    [
      'an expression that makes a list',
      'Before\n\n<ul>{items.map((item) => <li key={item.id}>{item.name}</li>)}</ul>\n\nAfter',
      'Before\n\nAfter',
    ],
    ['a component chosen by an expression', 'One {a ? <A>yes</A> : <B>no, don’t</B>} two', 'One yes no, don’t two'],
    ['braces that are no component', 'A set {a, b} where a < b, and {c}', 'A set {a, b} where a < b, and {c}'],
    ['code in MDX', '`<Note />` stays', '<Note /> stays'],
    ['less-than signs', 'a < b and 3 <4', 'a < b and 3 <4'],
  ])('MDX: %s', (_, source, expected) => {
    expect(text(source, 'a.mdx')).toBe(expected);
  });

  test('front matter is metadata, folded, and in no text', async () => {
    const article = await imported(
      `\uFEFF---\ntitle: "One: two"\nauthor:\n  - Ada Lovelace\n  - Grace Hopper\npublishedAt: 2026-03-03T23:30:00-08:00\ntags: [jobs, AI]\n---\n\n${prose('Work')}\n`,
      'a.md',
    );
    expect(article.metadata).toMatchObject({
      title: 'One: two',
      authors: ['Ada Lovelace', 'Grace Hopper'],
      published: '2026-03-03',
      tags: ['jobs', 'AI'],
    });
    expect(textOf(article)).toBe(prose('Work'));
    expect(outline(article.document.content)[0]).toMatch(/^\[metadata\] code_block: ---/);
  });

  test('a text file with front matter is Markdown all the same', async () => {
    expect((await imported('---\ntitle: A title\n---\n\nText *here*.', 'a.txt')).format).toBe('markdown');
  });
});

const commonmark = corpus('commonmark');
const exampleSchema = z.array(
  z.object({ example: z.number(), section: z.string(), markdown: z.string(), html: z.string() }),
);
const examples =
  commonmark === null ? [] : exampleSchema.parse(JSON.parse(readFileSync(join(commonmark, 'spec.json'), 'utf8')));
const squeezed = (value: string): string => value.replace(/\s+/g, '');

describe.skipIf(commonmark === null)('the examples of the CommonMark specification', () => {
  test.each(examples.filter(({ section }) => !/HTML/.test(section)))('$example $section', ({ markdown, html }) => {
    const dom = new JSDOM(html);
    expect(squeezed(text(markdown))).toBe(squeezed(dom.window.document.body.textContent ?? ''));
    dom.window.close();
  });
});

const frontmatter = corpus('frontmatter');

describe.skipIf(frontmatter === null)('files with front matter of many kinds', () => {
  const folder = join(frontmatter ?? '', 'gray-matter');
  const files = frontmatter === null ? [] : readdirSync(folder);
  // These three have no front matter: JavaScript between rules without a word on what it is, and other fences.
  const without = ['lang-javascript-fn.md', 'delims-custom.md', 'all.yaml'];
  test.each(files)('%s: nothing runs, nothing of it is in the text', async (file) => {
    const result = await importArticle(input(readFileSync(join(folder, file)), file));
    const text = result.ok ? textOf(result.value) : `refused: ${result.error.code}`;
    expect(without.includes(file) ? '' : text).not.toMatch(/^(?:---|;;;|title\b|refused: (?!no-text|empty))/);
  });
});
