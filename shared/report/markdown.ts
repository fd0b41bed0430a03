/** A report as Markdown (CommonMark with tables). Whatever a text holds, it comes out as that text. */
import { isWebAddress } from '#shared/model/basics';
import { hasOwnMarks, oneLine, type Block, type Inline, type Item, type Report } from './blocks';

export const reportMarkdown = ({ blocks }: Report): string =>
  `${blocks.map((block) => blockText(block)).join('\n\n')}\n`;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${anchored(block.anchor)}${escaped(block.text)}`;
    case 'paragraph':
      return inlines(block.content);
    case 'quote':
      return `> ${hasOwnMarks(block.text) ? escaped(block.text) : `“${escaped(block.text)}”`}\n> — ${inlines(block.from)}`;
    case 'list':
      return block.items.map(itemText).join('\n');
    case 'table':
      return tableText(block);
  }
}

function itemText({ anchor, blocks }: Item): string {
  const lines = blocks
    .map((block) => blockText(block))
    .join('\n\n')
    .split('\n');
  return lines
    .map((line, index) => (index === 0 ? `- ${anchored(anchor)}${line}` : line === '' ? '' : `  ${line}`))
    .join('\n');
}

function tableText({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const numbers = head.map((_, column) => rows.length > 0 && rows.every((cells) => cells[column]?.number === true));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${escaped(caption)}**`,
    '',
    line(head.map((name) => escaped(name))),
    line(numbers.map((number) => (number ? '--:' : '---'))),
    ...rows.map((cells) => line(cells.map(({ content }) => inlines(content)))),
  ].join('\n');
}

const inlines = (content: readonly Inline[]): string => content.map(inlineText).join('').trim();

function inlineText(inline: Inline): string {
  const shown = escaped(inline.text);
  switch (inline.kind) {
    case 'text':
      return inline.strong === true && shown.trim() !== ''
        ? shown.replace(/\S(?:[\s\S]*\S)?/, (words) => `**${words}**`)
        : shown;
    case 'reference':
      return `[${shown}](#${inline.to})`;
    case 'link':
      return isWebAddress(inline.address) ? `[${shown}](<${addressed(inline.address)}>)` : shown;
  }
}

const anchored = (anchor: string | undefined): string => (anchor === undefined ? '' : `<a id="${anchor}"></a>`);

/** Nothing that ends the address or begins anything else. */
const addressed = (address: string): string =>
  oneLine(address).replaceAll(/[\s<>\\"'`|()[\]]/g, (character) =>
    encodeURIComponent(character).replace(/^[()']$/, (one) => `%${one.charCodeAt(0).toString(16)}`),
  );

/**
 * Angle brackets and ampersands as entities, for readers that let HTML through; everything else that Markdown reads as a
 * sign behind a backslash; a colon as an entity, so that no address becomes a link by itself.
 */
function escaped(content: string): string {
  const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(content) ?? [];
  const line = oneLine(content)
    .replaceAll(/[\\`*_{}[\]()#+!|~$^=@-]/g, (sign) => `\\${sign}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/:(?=\/\/)/g, '&#58;')
    .replaceAll(/\bwww\./gi, (www) => `${www.slice(0, 3)}&#46;`)
    .replace(/^(\d+)([.)])/, '$1\\$2');
  return line === '' ? (content === '' ? '' : ' ') : `${before === '' ? '' : ' '}${line}${after === '' ? '' : ' '}`;
}
