/** A report as a tree of blocks. All text in it is text: what writes it out escapes it, and knows nothing else of it. */

/** `to`: the anchor of a block of the same report; `address`: http, https or mailto. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly quiet?: boolean }
  | { readonly kind: 'reference'; readonly text: string; readonly to: string }
  | { readonly kind: 'link'; readonly text: string; readonly address: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly anchor?: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  /** Words of an article, and where they stand. */
  | { readonly kind: 'quote'; readonly text: string; readonly from: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      /** Cells of numbers stand to the right. */
      readonly rows: readonly (readonly Cell[])[];
    };

export type Item = { readonly anchor?: string; readonly blocks: readonly Block[] };
export type Cell = { readonly content: readonly Inline[]; readonly number?: boolean };

/** Anchors are ours: letters, digits and `-`. */
export type Report = { readonly title: string; readonly language: 'en'; readonly blocks: readonly Block[] };

export const text = (content: string): Inline => ({ kind: 'text', text: content });
export const strong = (content: string): Inline => ({ kind: 'text', text: content, strong: true });
export const quiet = (content: string): Inline => ({ kind: 'text', text: content, quiet: true });
export const reference = (content: string, to: string): Inline => ({ kind: 'reference', text: content, to });
export const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content });

/** A passage that is somebody's speech brings its quotation marks along: it gets no others round them. */
export const hasOwnMarks = (passage: string): boolean => /^\s*[“„«"][^]*[”“»"]\s*$/.test(passage);

/** One line, without characters that steer what shows them: control characters and changes of direction. */
export const oneLine = (content: string): string =>
  content
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
