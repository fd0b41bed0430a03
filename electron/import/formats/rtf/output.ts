/** The paragraphs, lists, tables and notes of an RTF file on their way to HTML. */
import { escapeXml } from '#shared/export/xml-tree';

export type Look = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly script: 'sup' | 'sub' | null;
  readonly link: string | null;
};
export type ParagraphKind = {
  /** 1-6 for headings, else null. */
  readonly heading: number | null;
  /** Marker of the list item as written, or null. */
  readonly marker: string | null;
  readonly inTable: boolean;
};

/** One stretch of paragraphs: the body, or a footnote. */
export class RtfOutput {
  private readonly blocks: string[] = [];
  private inline: { text: string; look: Look }[] = [];
  private list: { tag: 'ul' | 'ol'; items: string[] } | null = null;
  private table: { rows: string[]; cells: string[]; cell: string[] } | null = null;

  text(text: string, look: Look): void {
    const last = this.inline.at(-1);
    if (last !== undefined && sameLook(last.look, look)) last.text += text;
    else this.inline.push({ text, look });
  }

  html(html: string): void {
    this.inline.push({ text: html, look: raw });
  }

  endParagraph(kind: ParagraphKind): void {
    const inside = this.takeInline();
    if (kind.inTable) {
      this.table ??= { rows: [], cells: [], cell: [] };
      if (inside !== '') this.table.cell.push(`<p>${inside}</p>`);
      return;
    }
    this.endTable();
    if (inside === '') return;
    if (kind.marker !== null) {
      const tag = /^\W*(?:\d+|[a-z]|[ivx]+)[.)]/i.test(kind.marker) ? 'ol' : 'ul';
      if (this.list?.tag !== tag) this.endList();
      this.list ??= { tag, items: [] };
      this.list.items.push(`<li><p>${inside}</p></li>`);
      return;
    }
    this.endList();
    this.blocks.push(kind.heading === null ? `<p>${inside}</p>` : `<h${kind.heading}>${inside}</h${kind.heading}>`);
  }

  endCell(): void {
    this.endList();
    this.table ??= { rows: [], cells: [], cell: [] };
    const inside = this.takeInline();
    if (inside !== '') this.table.cell.push(`<p>${inside}</p>`);
    this.table.cells.push(`<td>${this.table.cell.join('')}</td>`);
    this.table.cell = [];
  }

  endRow(): void {
    if (this.table === null) return;
    this.table.rows.push(`<tr>${this.table.cells.join('')}</tr>`);
    this.table.cells = [];
  }

  /** Everything so far; what is still open is ended. */
  finish(kind: ParagraphKind): string {
    this.endParagraph({ ...kind, inTable: false });
    this.endTable();
    this.endList();
    return this.blocks.join('\n');
  }

  private takeInline(): string {
    const html = this.inline.map(({ text, look }) => (look === raw ? text : inlineHtml(text, look))).join('');
    const bare = this.inline.every(({ text, look }) => look !== raw && text.trim() === '');
    this.inline = [];
    return bare ? '' : html;
  }

  private endList(): void {
    if (this.list !== null) this.blocks.push(`<${this.list.tag}>${this.list.items.join('')}</${this.list.tag}>`);
    this.list = null;
  }

  private endTable(): void {
    if (this.table !== null) {
      if (this.table.cell.length > 0) this.endCell();
      if (this.table.cells.length > 0) this.endRow();
      this.blocks.push(`<table>${this.table.rows.join('')}</table>`);
    }
    this.table = null;
  }
}

const raw: Look = { bold: false, italic: false, strike: false, script: null, link: null };

const sameLook = (a: Look, b: Look): boolean =>
  a !== raw &&
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.strike === b.strike &&
  a.script === b.script &&
  a.link === b.link;

function inlineHtml(text: string, look: Look): string {
  let html = escapeXml(text).replaceAll('\n', '<br>');
  if (text.trim() === '') return html;
  if (look.script !== null) html = `<${look.script}>${html}</${look.script}>`;
  if (look.strike) html = `<s>${html}</s>`;
  if (look.italic) html = `<em>${html}</em>`;
  if (look.bold) html = `<strong>${html}</strong>`;
  return look.link === null ? html : `<a href="${escapeXml(look.link)}">${html}</a>`;
}
