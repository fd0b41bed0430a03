/**
 * A report as one HTML file that stands for itself: no script, nothing loaded, and a policy under which neither could be.
 */
import { isWebAddress } from '#shared/model/basics';
import { hasOwnMarks, oneLine, type Block, type Inline, type Item, type Report } from './blocks';
import { reportStyle, reportStyleHash } from './style';

/** `nonce`: of the page that shows it, whose own policy holds then; left out for a file. */
export function reportHtml({ title, language, blocks }: Report, nonce?: string): string {
  const policy = `default-src 'none'; style-src 'sha256-${reportStyleHash}'; base-uri 'none'; form-action 'none'`;
  const head = [
    '<meta charset="utf-8">',
    ...(nonce === undefined ? [`<meta http-equiv="Content-Security-Policy" content="${policy}">`] : []),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style${nonce === undefined ? '' : ` nonce="${nonce}"`}>${reportStyle}</style>`,
  ];
  return `<!doctype html>\n<html lang="${language}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n<main>\n${blocks
    .map(blockHtml)
    .join('\n')}\n</main>\n</body>\n</html>\n`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${anchored(block.anchor)}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inlines(block.content)}</p>`;
    case 'quote':
      return `<blockquote><p>${quoteHtml(block.text)}</p><footer>${inlines(block.from)}</footer></blockquote>`;
    case 'list':
      return `<ul>\n${block.items.map(itemHtml).join('\n')}\n</ul>`;
    case 'table':
      return tableHtml(block);
  }
}

function quoteHtml(passage: string): string {
  const words = `<bdi>${escaped(passage)}</bdi>`;
  return hasOwnMarks(passage) ? words : `<q>${words}</q>`;
}

const itemHtml = ({ anchor, blocks }: Item): string =>
  `<li${anchored(anchor)}>${blocks.map(blockHtml).join('\n')}</li>`;

function tableHtml({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const headings = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map((cells) => {
    const [first, ...rest] = cells;
    const named = first === undefined ? '' : `<th scope="row">${inlines(first.content)}</th>`;
    const others = rest.map(
      ({ content, number }) => `<td${number === true ? ' class="number"' : ''}>${inlines(content)}</td>`,
    );
    return `<tr>${named}${others.join('')}</tr>`;
  });
  return `<div class="table"><table>\n<caption>${escaped(caption)}</caption>\n<thead><tr>${headings}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}

const inlines = (content: readonly Inline[]): string => content.map(inlineHtml).join('');

function inlineHtml(inline: Inline): string {
  const shown = escaped(inline.text);
  switch (inline.kind) {
    case 'text':
      return inline.strong === true
        ? `<strong>${shown}</strong>`
        : inline.quiet === true
          ? `<span class="quiet">${shown}</span>`
          : shown;
    case 'reference':
      return `<a href="#${escaped(inline.to)}">${shown}</a>`;
    case 'link':
      return isWebAddress(inline.address)
        ? `<a href="${escaped(inline.address)}" rel="noopener noreferrer">${shown}</a>`
        : shown;
  }
}

const anchored = (anchor: string | undefined): string => (anchor === undefined ? '' : ` id="${escaped(anchor)}"`);

const characters: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};
/** White space at the ends is kept: it stands between inlines. */
function escaped(content: string): string {
  const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(content) ?? [];
  const line = oneLine(content).replaceAll(/[&<>"'`]/g, (character) => characters[character] ?? '');
  return line === '' ? (content === '' ? '' : ' ') : `${before === '' ? '' : ' '}${line}${after === '' ? '' : ' '}`;
}
