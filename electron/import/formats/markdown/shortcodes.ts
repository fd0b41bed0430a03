/** Shortcodes of site generators: pictures become pictures with their alternative text, the rest disappears. */

const hugo = /\{\{[<%]\s{0,8}(\/?)\s{0,8}([\w./-]{1,60})([^{}]{0,4000}?)\/?\s{0,8}[%>]\}\}/g;
const braces =
  /\{\{\s{0,8}(image|img|figure|fig|picture|photo|video|youtube|vimeo|embed|gallery|tweet|audio|gist|instagram|iframe|ad|advert|newsletter|subscribe|toc)\b([^{}]{0,4000})\}\}/gi;
const liquid =
  /\{%-?\s{0,8}(\/?)(include|include_relative|raw|endraw|link|post_url|comment|endcomment|assign|capture|endcapture|if|elsif|else|endif|unless|endunless|for|endfor|case|when|endcase|gist|youtube|vimeo|twitter|figure|image|img|picture|video|callout|endcallout|note|endnote|embed)\b([^{}]{0,4000}?)-?%\}/gi;

const pictures = /(?:^|[/_-])(?:image|img|figure|fig|picture|photo)/i;

export function withoutShortcodes(source: string): string {
  const plain = source
    .replace(hugo, (_, slash: string, name: string, args: string) => (slash === '' ? picture(name, args) : ''))
    .replace(braces, (_, name: string, args: string) => picture(name, args))
    .replace(liquid, (_, slash: string, name: string, args: string) =>
      slash === '' ? picture(`${name} ${args.trim().split(/\s/, 1)[0] ?? ''}`, args) : '',
    );
  return plain.includes('[[') ? withoutWikiLinks(plain) : plain;
}

/** `[[Page|label]]` as its label, `![[picture.png]]` as nothing; CommonMark's own nested brackets stay. */
function withoutWikiLinks(source: string): string {
  const defined = new Set([...source.matchAll(/^ {0,3}\[([^\n]{1,300}?)\]:/gm)].map((match) => match[1] ?? ''));
  return source
    .replace(/!\[\[[^[\]\n]{1,400}(?:\.\w{2,5}|#[^[\]\n]{0,200})(?:\|[^[\]\n]{0,200})?\]\]/g, '')
    .replace(
      /(?<![![])\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{1,300}))?\]\](?![\](:])/g,
      (link, page: string, label?: string) => (defined.has(page) ? link : (label ?? page)),
    );
}

/** A picture where the shortcode is one and says what it shows; nothing otherwise. */
function picture(name: string, args: string): string {
  const alt = argument(args, 'alt') ?? '';
  const caption = argument(args, 'caption') ?? (pictures.test(name) ? argument(args, 'title') : null) ?? '';
  if (alt === '' && caption === '') return '';
  const src = argument(args, 'src') ?? /https?:\/\/[^\s,"'<>{}]{1,2000}/.exec(args)?.[0] ?? '';
  const image = alt === '' && src === '' ? '' : `<img alt="${escaped(alt)}" src="${escaped(src)}">`;
  return `\n\n<figure>${image}${caption === '' ? '' : `<figcaption>${escaped(caption)}</figcaption>`}</figure>\n\n`;
}

/** `name="value"`, `name='value'`, `name: "value"` or `name=value`. */
function argument(args: string, name: string): string | null {
  const match = new RegExp(
    `(?:^|[\\s,])${name}\\s{0,3}[=:]\\s{0,3}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\\s,"']{1,2000}))`,
    'i',
  ).exec(args);
  return match === null ? null : (match[1] ?? match[2] ?? match[3] ?? '').trim();
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
