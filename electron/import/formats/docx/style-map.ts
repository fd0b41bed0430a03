/** Word's built-in styles that mammoth leaves as plain paragraphs. Names are the ones Word stores in any language. */
const ours = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh",
  "p[style-name='Heading 7'] => h6:fresh",
  "p[style-name='Heading 8'] => h6:fresh",
  "p[style-name='Heading 9'] => h6:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='caption'] => figure > figcaption:fresh",
  "p[style-name='Caption'] => figure > figcaption:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "p[style-name='Plain Text'] => p:fresh",
  "r[style-name='HTML Code'] => code",
  "r[style-name='Source Text'] => code",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
  "r[style-name='Book Title'] => em",
] as const;

/** Mammoth's own map, in its order. */
export const defaultStyleMap: readonly string[] = [
  'p.Heading1 => h1:fresh',
  'p.Heading2 => h2:fresh',
  'p.Heading3 => h3:fresh',
  'p.Heading4 => h4:fresh',
  'p.Heading5 => h5:fresh',
  'p.Heading6 => h6:fresh',
  "p[style-name='Heading 1'] => h1:fresh",
  "p[style-name='Heading 2'] => h2:fresh",
  "p[style-name='Heading 3'] => h3:fresh",
  "p[style-name='Heading 4'] => h4:fresh",
  "p[style-name='Heading 5'] => h5:fresh",
  "p[style-name='Heading 6'] => h6:fresh",
  "p[style-name='heading 1'] => h1:fresh",
  "p[style-name='heading 2'] => h2:fresh",
  "p[style-name='heading 3'] => h3:fresh",
  "p[style-name='heading 4'] => h4:fresh",
  "p[style-name='heading 5'] => h5:fresh",
  "p[style-name='heading 6'] => h6:fresh",
  'p.Heading => h1:fresh',
  "p[style-name='Heading'] => h1:fresh",
  "r[style-name='Strong'] => strong",
  "p[style-name='footnote text'] => p:fresh",
  "r[style-name='footnote reference'] =>",
  "p[style-name='endnote text'] => p:fresh",
  "r[style-name='endnote reference'] =>",
  "p[style-name='annotation text'] => p:fresh",
  "r[style-name='annotation reference'] =>",
  "p[style-name='Footnote'] => p:fresh",
  "r[style-name='Footnote anchor'] =>",
  "p[style-name='Endnote'] => p:fresh",
  "r[style-name='Endnote anchor'] =>",
  'p:unordered-list(1) => ul > li:fresh',
  'p:unordered-list(2) => ul|ol > li > ul > li:fresh',
  'p:unordered-list(3) => ul|ol > li > ul|ol > li > ul > li:fresh',
  'p:unordered-list(4) => ul|ol > li > ul|ol > li > ul|ol > li > ul > li:fresh',
  'p:unordered-list(5) => ul|ol > li > ul|ol > li > ul|ol > li > ul|ol > li > ul > li:fresh',
  'p:ordered-list(1) => ol > li:fresh',
  'p:ordered-list(2) => ul|ol > li > ol > li:fresh',
  'p:ordered-list(3) => ul|ol > li > ul|ol > li > ol > li:fresh',
  'p:ordered-list(4) => ul|ol > li > ul|ol > li > ul|ol > li > ol > li:fresh',
  'p:ordered-list(5) => ul|ol > li > ul|ol > li > ul|ol > li > ul|ol > li > ol > li:fresh',
  "r[style-name='Hyperlink'] =>",
  "p[style-name='Normal'] => p:fresh",
  'p.Body => p:fresh',
  "p[style-name='Body'] => p:fresh",
];

const listLine = /^p:(?:un)?ordered-list/;

/**
 * The lines that can match in a file: mammoth reads the whole map anew for each, which costs as much as a short text. A
 * style's id may stand in the text without being among the styles; lists need their numbering. `styles` is empty where
 * they were not found: then every line may match.
 */
export function styleMapFor(styles: string, numbered: boolean): string[] {
  const known = styles.toLowerCase();
  return [...ours, ...defaultStyleMap].filter((line) => {
    if (listLine.test(line)) return numbered;
    const [, name] = line.split("'", 2);
    return name === undefined || known === '' || known.includes(name.toLowerCase());
  });
}
