/** Inline content under construction: white space as CSS collapses it, and which element each piece came from. */
import type { DocumentInline, DocumentMark } from '#shared/model/document';

/** A piece of text or a break with the number of the element it stood in. */
export type OwnedInline = { readonly inline: DocumentInline; readonly owner: number };

export class InlineRun {
  private pieces: OwnedInline[] = [];

  text(raw: string, marks: readonly DocumentMark[], owner: number): void {
    const collapsed = raw.replace(/[ \t\n\r\f]+/g, ' ');
    const text = collapsed.startsWith(' ') && this.endsInSpace() ? collapsed.slice(1) : collapsed;
    this.push(text, marks, owner);
  }

  preformatted(text: string, marks: readonly DocumentMark[], owner: number): void {
    this.push(text, marks, owner);
  }

  lineBreak(owner: number): void {
    this.trimEnd();
    this.pieces.push({ inline: { type: 'hard_break' }, owner });
  }

  /** Two breaks in a row are how old pages write a paragraph's end. */
  endsInBreak(): boolean {
    return this.pieces.at(-1)?.inline.type === 'hard_break';
  }

  /** The finished content without white space and breaks at its ends; the run is empty afterwards. */
  take(): OwnedInline[] {
    this.trimEnd();
    while (this.endsInBreak()) {
      this.pieces.pop();
      this.trimEnd();
    }
    const pieces = this.pieces;
    this.pieces = [];
    return pieces;
  }

  private push(text: string, marks: readonly DocumentMark[], owner: number): void {
    if (text === '') return;
    const inline: DocumentInline =
      marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: [...marks] };
    this.pieces.push({ inline, owner });
  }

  private endsInSpace(): boolean {
    const last = this.pieces.at(-1)?.inline;
    return last === undefined || last.type === 'hard_break' || last.text.endsWith(' ');
  }

  private trimEnd(): void {
    let last = this.pieces.at(-1);
    while (last?.inline.type === 'text' && last.inline.text.endsWith(' ')) {
      this.pieces.pop();
      const text = last.inline.text.replace(/ +$/, '');
      if (text !== '') this.pieces.push({ ...last, inline: { ...last.inline, text } });
      last = this.pieces.at(-1);
    }
  }
}

/** Neighbours with the same marks become one text, as ProseMirror keeps them. */
export function joined(pieces: readonly OwnedInline[]): DocumentInline[] {
  const content: DocumentInline[] = [];
  for (const { inline } of pieces) {
    const last = content.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && sameMarks(last.marks, inline.marks)) {
      content[content.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      content.push(inline);
    }
  }
  return content;
}

const sameMarks = (left: readonly DocumentMark[] = [], right: readonly DocumentMark[] = []): boolean =>
  left.length === right.length &&
  left.every((mark, index) => {
    const other = right[index];
    return (
      other !== undefined &&
      mark.type === other.type &&
      (mark.type !== 'link' || (other.type === 'link' && mark.attrs.href === other.attrs.href))
    );
  });
