/** What the header of an RTF file defines: fonts and their alphabets, styles that are headings, the info group. */
import type { Properties, PropertyName } from '../properties';
import { charsetOfFont, charsetOfPage } from './charsets';

export class RtfHeader {
  private readonly fonts = new Map<number, string>();
  private readonly headings = new Map<number, number>();
  private readonly info = new Map<string, string>();
  private font = 0;
  private style: number | null = null;

  /** Null when the font is in the file's own code page. */
  charset(font: number): string | null {
    return this.fonts.get(font) ?? null;
  }

  /** 1-6, or null for a style that is no heading. */
  headingLevel(style: number): number | null {
    return this.headings.get(style) ?? null;
  }

  defineFont(name: string, value: number): void {
    if (name === 'f') this.font = value;
    const charset = name === 'fcharset' ? charsetOfFont(value) : name === 'cpg' ? charsetOfPage(value) : null;
    if (charset !== null) this.fonts.set(this.font, charset);
  }

  defineStyle(name: string, value: number): void {
    if (name === 's') this.style = value;
    if (name === 'outlinelevel' && this.style !== null && value >= 0 && value < 6)
      this.headings.set(this.style, value + 1);
  }

  nameStyle(text: string): void {
    const level = /^\s*(?:heading (\d)|title)\s*;/i.exec(text);
    if (level !== null && this.style !== null) this.headings.set(this.style, Math.min(Number(level[1] ?? '1') || 1, 6));
  }

  endStyle(): void {
    this.style = null;
  }

  addInfo(entry: string, text: string): void {
    this.info.set(entry, (this.info.get(entry) ?? '') + text);
  }

  addDate(entry: string | null, name: string, value: number): void {
    if (entry !== null && /^(?:yr|mo|dy)$/.test(name)) this.info.set(`${entry} ${name}`, String(value));
  }

  properties(): Properties {
    const properties: Properties = {};
    const set = (property: PropertyName, entry: string, value: string | undefined): void => {
      if (value !== undefined && value.trim() !== '')
        properties[property] = { values: [value], origin: `rtf: ${entry}` };
    };
    set('title', 'title', this.info.get('title'));
    set('authors', 'author', this.info.get('author'));
    set('keywords', 'keywords', this.info.get('keywords'));
    set('modified', 'revtim', this.day('revtim'));
    return properties;
  }

  private day(entry: string): string | undefined {
    const [year, month, day] = ['yr', 'mo', 'dy'].map((part) => this.info.get(`${entry} ${part}`)?.padStart(2, '0'));
    return year === undefined || month === undefined || day === undefined ? undefined : `${year}-${month}-${day}`;
  }
}
