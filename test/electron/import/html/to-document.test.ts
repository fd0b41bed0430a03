import { describe, expect, test } from 'vitest';
import { articleFromHtml } from '#electron/import/html/article';
import type { DocumentBlock } from '#shared/model/document';
import { canonicalText } from '#shared/model/canonical-text';
import { outline } from '../import-text';

const blocks = (html: string, url: string | null = null): DocumentBlock[] =>
  articleFromHtml({ kind: 'html', html, scope: 'article', url }).blocks;
const lines = (html: string): string[] => outline(blocks(html));
const text = (html: string): string => canonicalText({ type: 'doc', content: blocks(html) }).text;

describe('what is kept', () => {
  test('headings, lists, quotes, code, rules', () => {
    expect(
      lines(
        '<h2>A <i>b</i></h2><ul><li>one<li>two<ol start=3><li>deep</ol></ul><blockquote><p>said</p></blockquote><hr><pre><code class="language-js">a\n  b</code></pre>',
      ),
    ).toEqual([
      'heading: A b',
      'bullet_list: one two deep',
      'blockquote: said',
      'horizontal_rule:',
      'code_block: a\n  b',
    ]);
  });

  test('what editors say by style: the wrapper of Google Docs is not bold, its spans are', () => {
    expect(
      blocks(
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span>plain </span><span style="font-weight:700">bold</span><span style="font-style:italic"> slanted</span></p></b>',
      ),
    ).toMatchObject([
      {
        type: 'paragraph',
        content: [
          { text: 'plain ' },
          { text: 'bold', marks: [{ type: 'strong' }] },
          { text: ' slanted', marks: [{ type: 'em' }] },
        ],
      },
    ]);
    expect(JSON.stringify(blocks('<b style="font-weight:normal"><p>plain</p></b>'))).not.toContain('marks');
  });

  test('lists and notes of Word', () => {
    const item = (level: number, mark: string, words: string): string =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp; </span></span><![endif]>${words}</p>\n`;
    const made = blocks(
      `<p class=MsoNormal>Before<a href="#_ftn1" name="_ftnref1">[1]</a></p>${item(1, '·', 'One')}${item(2, 'o', 'Under one')}${item(1, '·', 'Two')}<p>Between</p>${item(1, '1.', 'First')}<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Ministry figures.</p></div></div>`,
    );
    expect(outline(made)).toEqual([
      'paragraph: Before[1]',
      'bullet_list: One Under one Two',
      'paragraph: Between',
      'ordered_list: First',
      'footnote: Ministry figures.',
    ]);
    expect(made[1]).toMatchObject({ content: [{ content: [{}, { type: 'bullet_list' }] }, {}] });
    expect(made[4]).toMatchObject({ attrs: { label: '1' } });
  });

  test('marks in the order of the schema, links only to web and mail', () => {
    const [block] = blocks(
      '<p><a href="https://x.y/z"><b><i>all</i></b></a><a href="javascript:alert(1)">no</a><a href="/r">rel</a></p>',
    );
    expect(block).toMatchObject({
      content: [
        {
          text: 'all',
          marks: [{ type: 'em' }, { type: 'strong' }, { type: 'link', attrs: { href: 'https://x.y/z' } }],
        },
        { text: 'norel' },
      ],
    });
  });

  test('relative links are completed where the page is known', () => {
    expect(JSON.stringify(blocks('<p><a href="../b?c#d">x</a>', 'https://x.y/a/z'))).toContain(
      '"href":"https://x.y/b?c#d"',
    );
  });

  test('tables with headers and spans; empty cells stay', () => {
    const [table] = blocks(
      '<table><caption>Cuts</caption><tr><th>Year<th>Jobs<tr><td colspan=2>none<tr><td><td>3</table>',
    ).slice(1);
    expect(table).toMatchObject({
      type: 'table',
      content: [
        { content: [{ attrs: { header: true } }, { attrs: { header: true } }] },
        { content: [{ attrs: { colspan: 2 } }] },
        { content: [{ content: [{ type: 'paragraph' }] }, {}] },
      ],
    });
    expect(text('<table><tr><th>Year<th>Jobs<tr><td>2026<td>3</table>')).toBe('Year\tJobs\n2026\t3');
  });

  test('tables that only lay out a page become their content, and broken ones lose nothing', () => {
    expect(lines('<table><tr><td><p>one</p><p>two</p></td><td><h2>three</h2></td></tr></table>')).toEqual([
      'paragraph: one',
      'paragraph: two',
      'heading: three',
    ]);
    expect(text('<table>loose<tr><td>a</td><td>b</td></tr></table>')).toContain('loose');
  });

  test('captions and pictures, by their alternative text', () => {
    expect(
      blocks('<figure><img src="data:image/png;base64,AAAA" alt="A curve"><figcaption>Jobs lost</figcaption></figure>'),
    ).toMatchObject([
      { type: 'image', attrs: { alt: 'A curve', src: '' } },
      { type: 'caption', content: [{ text: 'Jobs lost' }] },
    ]);
  });

  test('footnotes with their labels, without the arrows back', () => {
    expect(
      blocks(
        '<p>Text<sup><a href="#fn1">1</a></sup></p><section class="footnotes"><ol><li id="fn1"><p>The note. <a class="footnote-backref" href="#fnref1">↩</a></p></li></ol></section>',
      ).at(-1),
    ).toMatchObject({ type: 'footnote', attrs: { label: '1' }, content: [{ text: 'The note.' }] });
  });

  test.each([
    [
      '<ol><li id="footnote-2"><a href="#r">^</a> one</li><li id="footnote-3"><a href="#r">^</a> two</li></ol>',
      ['1', '2'],
    ],
    ['<ol start="4"><li id="fn9"><a href="#r">^</a> four</li></ol>', ['4']],
    [
      '<h1>A</h1><p>Text</p><aside epub:type="footnote" id="n1"><p>one</p></aside><aside epub:type="footnote" id="n2"><p>two</p></aside>',
      ['1', '2'],
    ],
  ])('labels of notes are the numbers that readers see: %s', (html, labels) => {
    const notes = blocks(html).flatMap((block) => (block.type === 'footnote' ? [block.attrs.label] : []));
    expect(notes).toEqual(labels);
  });

  test('a list of notes and items stays a list of items', () => {
    const [list] = blocks('<ol><li id="fn1"><a href="#r">^</a> note</li><li>item</li></ol>');
    expect(list).toMatchObject({ type: 'ordered_list', content: [{ type: 'list_item' }, { type: 'list_item' }] });
  });

  test('two breaks part paragraphs, one does not', () => {
    expect(lines('<div>one<br>still one<br><br>two</div>')).toEqual(['paragraph: one\nstill one', 'paragraph: two']);
  });

  test('white space as browsers show it', () => {
    expect(text('<p>  a \n b<b> c </b> d</p>\n\n<p>\u00a0</p>')).toBe('a b c d');
    expect(text('<p>co&shy;operate</p>')).toBe('cooperate');
  });

  test('formulas as their text', () => {
    expect(text('<p>so <math alttext="E=mc^2"><mi>E</mi></math> holds</p>')).toBe('so E=mc^2 holds');
  });
});

describe('what is not', () => {
  test.each([
    ['scripts and styles', '<script>x()</script><style>p{}</style><template>t</template><p>a</p>'],
    ['frames, objects, media', '<iframe src="https://x.y">f</iframe><object>o</object><video>v</video><p>a</p>'],
    ['controls', '<p>a</p><select><option>s</select><textarea>t</textarea>'],
    [
      'hidden elements',
      '<p hidden>h</p><p style="color:red; display : none">h</p><span aria-hidden="true">h</span><p>a</p>',
    ],
  ])('%s', (_, html) => {
    expect(text(html)).toBe('a');
  });

  test('nesting beyond what an article has', () => {
    const depth = 20_000;
    const deep = blocks(`${'<blockquote><ul><li>'.repeat(depth)}text${'</li></ul></blockquote>'.repeat(depth)}`);
    let nesting = 0;
    for (
      let block = deep[0];
      block !== undefined;
      block = 'content' in block && block.type !== 'paragraph' ? (block.content?.[0] as DocumentBlock) : undefined
    )
      nesting += 1;
    expect(nesting).toBeLessThan(100);
    expect(canonicalText({ type: 'doc', content: deep }).text).toBe('text');
  });

  test.each(['div', 'b', 'span', 'table><tr><td', 'section', 'font', 'a href="https://x.y"'])(
    'a crash on 20,000 nested <%s>',
    (tag) => {
      expect(text(`<${tag}>`.repeat(20_000) + 'text')).toBe('text');
    },
  );
});
