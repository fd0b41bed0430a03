/** RTF to HTML and properties, in one pass over the tokens; groups are a stack of states, never recursion. */
import { fail, ok, type Result } from '#shared/model/result';
import type { Properties } from '../properties';
import { charsetOfPage, decodeBytes } from './charsets';
import { destinationOf, type Destination } from './destinations';
import { RtfHeader } from './header';
import { RtfOutput, type Look } from './output';
import { tokensOf, type Token } from './tokens';

export type RtfDocument = {
  readonly html: string;
  readonly properties: Properties;
  readonly charset: string;
  readonly comments: number;
};

type State = {
  destination: Destination;
  look: Look;
  hidden: boolean;
  /** Characters that stand for a `\u` in readers that know none. */
  skipAfterUnicode: number;
  font: number | null;
  /** What the text of an `info` or table entry is collected for. */
  entry: string | null;
  instruction: { text: string };
};

/** Word nests a dozen groups. */
const maxDepth = 1000;
const plain: Look = { bold: false, italic: false, strike: false, script: null, link: null };

export function readRtfSource(source: string): Result<RtfDocument> {
  const reader = new Reader();
  for (const token of tokensOf(source)) {
    if (!reader.take(token))
      return fail('rtf-deep', `The file is nested more than ${maxDepth} levels deep; it was refused.`);
  }
  return ok(reader.finish());
}

class Reader {
  private state: State = {
    destination: 'text',
    look: plain,
    hidden: false,
    skipAfterUnicode: 1,
    font: null,
    entry: null,
    instruction: { text: '' },
  };
  private readonly stack: State[] = [];
  private output = new RtfOutput();
  private readonly outer: { output: RtfOutput; depth: number }[] = [];
  private readonly notes: string[] = [];
  private readonly header = new RtfHeader();
  private charset = 'cp1252';
  private bytes = '';
  /** Characters still to be left out after a `\u`. */
  private skip = 0;
  /** `\*` was the last control. */
  private marked = false;
  private opened = false;
  private comments = 0;
  private heading: number | null = null;
  private marker: string | null = null;
  private inTable = false;

  /** False when the nesting is too deep to go on. */
  take(token: Token): boolean {
    if (token.kind === 'bytes') this.takeBytes(token.bytes);
    else {
      this.flush();
      if (token.kind === 'control') this.control(token.name, token.value);
      else if (token.kind === 'open') {
        if (this.stack.length >= maxDepth) return false;
        this.stack.push(this.state);
        this.state = { ...this.state };
        this.opened = true;
        this.skip = 0;
      } else this.close();
    }
    return true;
  }

  finish(): RtfDocument {
    this.flush();
    while (this.outer.length > 0) this.endNote();
    const body = this.output.finish(this.kind());
    const html = this.notes.length === 0 ? body : `${body}\n<section><ol>${this.notes.join('')}</ol></section>`;
    return { html, properties: this.header.properties(), charset: this.charset, comments: this.comments };
  }

  private kind() {
    return { heading: this.heading, marker: this.marker, inTable: this.inTable };
  }

  private takeBytes(bytes: string): void {
    this.marked = false;
    this.opened = false;
    const kept = bytes.slice(Math.min(this.skip, bytes.length));
    this.skip -= bytes.length - kept.length;
    this.bytes += kept;
  }

  /** Bytes are decoded together: characters of East Asian code pages are two of them. */
  private flush(): void {
    if (this.bytes === '') return;
    const font = this.state.font === null ? null : this.header.charset(this.state.font);
    const text = decodeBytes(this.bytes, font ?? this.charset);
    this.bytes = '';
    this.write(text);
  }

  private write(text: string): void {
    const { destination, entry } = this.state;
    if (destination === 'text' || destination === 'note') {
      if (!this.state.hidden) this.output.text(text, this.state.look);
    } else if (destination === 'instruction') this.state.instruction.text += text;
    else if (destination === 'marker') this.marker = (this.marker ?? '') + text;
    else if (destination === 'info' && entry !== null) this.header.addInfo(entry, text);
    else if (destination === 'styles') this.header.nameStyle(text);
  }

  private close(): void {
    const closed = this.state;
    const restored = this.stack.pop();
    if (restored === undefined) return;
    this.state = restored;
    this.opened = false;
    if (closed.destination === 'marker' && restored.destination !== 'marker') this.marker ??= '•';
    if (this.outer.at(-1)?.depth === this.stack.length) this.endNote();
    if (closed.destination === 'styles') this.header.endStyle();
  }

  private control(name: string, value: number | null): void {
    if (name === '*') {
      this.marked = this.opened;
      return;
    }
    const first = this.opened;
    const marked = this.marked;
    this.opened = false;
    this.marked = false;
    if (first && this.open(name, marked)) return;
    if (this.state.destination === 'skip') return;
    if (name === 'u') this.unicode(value ?? 0);
    else if (name === 'uc') this.state.skipAfterUnicode = Math.min(Math.max(value ?? 1, 0), 10);
    else if (name === 'ansicpg') this.charset = charsetOfPage(value ?? 1252) ?? this.charset;
    else if (name === 'mac') this.charset = 'macroman';
    else if (this.state.destination === 'fonts') this.header.defineFont(name, value ?? 0);
    else if (this.state.destination === 'styles') this.header.defineStyle(name, value ?? 0);
    else if (this.state.destination === 'info') this.header.addDate(this.state.entry, name, value ?? 0);
    else if (characters[name] !== undefined) this.write(characters[name]);
    else this.format(name, value);
  }

  /** Whether the control word made the group a destination. */
  private open(name: string, marked: boolean): boolean {
    const { destination } = this.state;
    if (destination === 'skip') return true;
    if (name === 'annotation') this.comments += 1;
    if (destination === 'info') {
      this.state.entry = name;
      return true;
    }
    const next = destinationOf(name, marked);
    // Entries of the style table are marked groups too (`\*\cs10`), and fields in notes stay in the note.
    if (next === null || (next === 'skip' && destination === 'styles')) return false;
    if (name === 'field') this.state.instruction = { text: '' };
    if (name === 'fldrslt') this.state.look = { ...this.state.look, link: addressIn(this.state.instruction.text) };
    if (next === 'marker') this.marker = null;
    if (next === 'note') this.startNote();
    if (next !== 'text') this.state.destination = next;
    return true;
  }

  private unicode(value: number): void {
    this.write(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.skip = this.state.skipAfterUnicode;
  }

  private format(name: string, value: number | null): void {
    const on = value !== 0;
    const { look } = this.state;
    switch (name) {
      case 'par':
      case 'sect':
      case 'page':
        this.output.endParagraph(this.kind());
        break;
      case 'cell':
      case 'nestcell':
        this.output.endCell();
        this.marker = null;
        break;
      case 'row':
      case 'nestrow':
        this.output.endRow();
        break;
      case 'pard':
        this.heading = null;
        this.marker = null;
        this.inTable = false;
        break;
      case 'intbl':
        this.inTable = on;
        break;
      case 's':
        this.heading = this.header.headingLevel(value ?? -1);
        break;
      case 'outlinelevel':
        this.heading = value !== null && value >= 0 && value < 6 ? value + 1 : this.heading;
        break;
      case 'plain':
        this.state.look = { ...plain, link: look.link };
        this.state.hidden = false;
        this.state.font = null;
        break;
      case 'f':
        this.state.font = value;
        break;
      case 'b':
        this.state.look = { ...look, bold: on };
        break;
      case 'i':
        this.state.look = { ...look, italic: on };
        break;
      case 'strike':
        this.state.look = { ...look, strike: on };
        break;
      case 'super':
      case 'sub':
        this.state.look = { ...look, script: on ? (name === 'super' ? 'sup' : 'sub') : null };
        break;
      case 'nosupersub':
        this.state.look = { ...look, script: null };
        break;
      case 'v':
      case 'deleted':
        this.state.hidden = on;
        break;
    }
  }

  private startNote(): void {
    const number = this.notes.length + this.outer.length + 1;
    this.output.html(`<sup><a href="#footnote-${number}" id="footnote-ref-${number}">${number}</a></sup>`);
    this.outer.push({ output: this.output, depth: this.stack.length - 1 });
    this.output = new RtfOutput();
    this.state.look = plain;
  }

  private endNote(): void {
    const outer = this.outer.pop();
    if (outer === undefined) return;
    const number = this.notes.length + 1;
    const html = this.output.finish({ heading: null, marker: null, inTable: false });
    this.notes.push(`<li id="footnote-${number}">${html}<a href="#footnote-ref-${number}">↑</a></li>`);
    this.output = outer.output;
  }
}

const characters: Readonly<Record<string, string>> = {
  '~': '\u00A0',
  _: '\u2011',
  '-': '',
  tab: ' ',
  line: '\n',
  emdash: '\u2014',
  endash: '\u2013',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201C',
  rdblquote: '\u201D',
};

/** The address of a `HYPERLINK` field; other fields are shown as their result alone. */
const addressIn = (instruction: string): string | null =>
  /^\s*HYPERLINK\s+"([^"]{1,4000})"/i.exec(instruction)?.[1] ??
  /^\s*HYPERLINK\s+(\S{1,4000})/i.exec(instruction)?.[1] ??
  null;
