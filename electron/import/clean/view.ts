/** What the rules look at: each top-level block with its text and how much of that is links. */
import type { DocumentBlock } from '#shared/model/document';
import { bare, flat } from '../blocks';

export type View = {
  readonly block: DocumentBlock;
  readonly text: string;
  /** `text` for comparing with titles. */
  readonly bare: string;
  /** Share of links among its characters, 0 to 1. */
  readonly linked: number;
  /** Textblocks in it, which for a list is about its items. */
  readonly lines: number;
  /** Sentences of the article: long, not mostly links, ending like writing. */
  readonly prose: boolean;
};

/** A paragraph this long that is no sentence is rare; a shorter one may be a teaser or a line of metadata. */
const proseLength = 140;

export function viewOf(block: DocumentBlock): View {
  const parts = flat([block]);
  const text = parts
    .map((part) => part.text)
    .join(' ')
    .trim();
  const length = parts.reduce((sum, part) => sum + part.text.length, 0);
  const linked = length === 0 ? 0 : parts.reduce((sum, part) => sum + part.linked * part.text.length, 0) / length;
  const isText = block.type !== 'heading' && block.type !== 'caption' && block.type !== 'footnote';
  const prose = isText && text.length >= proseLength && linked < 0.5 && /[.!?。！？؟।…]/.test(text);
  return { block, text, bare: bare(text.slice(0, 500)), linked, lines: parts.length, prose };
}

/** Links with nothing but links: a menu, a tag, a teaser. */
export const isLinkLine = (view: View): boolean => view.text.length <= 200 && view.linked >= 0.8;

/** Several short links under one another. */
export const isMenu = (view: View): boolean =>
  (view.block.type === 'bullet_list' || view.block.type === 'ordered_list') &&
  view.lines >= 2 &&
  view.linked >= 0.6 &&
  view.text.length / view.lines <= 60;
