/** Furniture after the article ends: related posts, comments, sign-up boxes, footers. */
import { furnitureLine, opensApparatus, opensFurniture, type FoldReason } from './phrases';
import { isMetadataLine } from './metadata-line';
import { isLinkLine, isMenu, type View } from './view';

type Fold = (index: number, reason: FoldReason) => void;

/** Furniture opens in the later part of a text and is the smaller part of it; else it is the article's own section. */
const earliestOpening = 0.4;
const largestShare = 0.4;

export function foldTail(views: readonly View[], isFolded: (index: number) => boolean, fold: Fold): void {
  foldSections(views, isFolded, fold);
  foldEnd(views, isFolded, fold);
}

/** Sections under an opening line. */
function foldSections(views: readonly View[], isFolded: (index: number) => boolean, fold: Fold): void {
  const total = lengthOf(views);
  let before = 0;
  let reason: FoldReason | null = null;
  for (const [index, view] of views.entries()) {
    const isOpening = view.block.type === 'heading' || (view.block.type === 'paragraph' && view.text.length <= 100);
    const opened = isOpening && before > total * earliestOpening ? opensFurniture(view.text) : null;
    if (opened !== null && total - before - ownSections(views, index + 1) < total * largestShare) reason = opened;
    else if (reason !== null && isOpening && opensApparatus(view.text)) reason = null;
    if (reason !== null && !isFolded(index) && view.block.type !== 'footnote') {
      fold(index, isMenu(view) ? 'navigation' : reason);
    }
    before += view.text.length;
  }
}

/** Length of the notes and sources that stand behind the furniture. */
function ownSections(views: readonly View[], from: number): number {
  const start = views.findIndex((view, index) => index >= from && opensApparatus(view.text));
  return start < 0 ? 0 : lengthOf(views.slice(start));
}

/** Backwards from the end as long as there is nothing else. */
function foldEnd(views: readonly View[], isFolded: (index: number) => boolean, fold: Fold): void {
  for (let index = views.length - 1; index >= 0; index -= 1) {
    const view = views[index];
    if (view === undefined || isFolded(index)) continue;
    // A rule goes with what it parts from the article.
    const reason = view.block.type === 'horizontal_rule' && index < views.length - 1 ? 'footer' : furnitureAtEnd(view);
    if (reason === null) return;
    fold(index, reason);
  }
}

function furnitureAtEnd(view: View): FoldReason | null {
  const known = furnitureLine(view.text) ?? (isMetadataLine(view.text) ? 'metadata' : null);
  if (known !== null) return known;
  if (isMenu(view)) return 'navigation';
  if (isLinkLine(view) && view.block.type === 'paragraph' && view.text.length <= 120) return 'related';
  // Who made the pictures, once more below the article.
  if (
    view.text.length <= 80 &&
    /^(?:ai[- ]generated|image|images|photo|photos|picture|illustration|header image|cover image)\b[^.!?]{0,70}$/i.test(
      view.text,
    ) &&
    /\bimage|credit|photo|source|by\b|via\b/i.test(view.text)
  )
    return 'metadata';
  return null;
}

const lengthOf = (views: readonly View[]): number => views.reduce((sum, view) => sum + view.text.length, 0);
