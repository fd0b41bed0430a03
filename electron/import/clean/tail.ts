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

/**
 * What stands under an opening line. Related posts and comments go on to the end, if the end is theirs: two
 * paragraphs of writing in a row are an article, not teasers. Otherwise, and for sign-up and sharing always, only
 * the short lines right under it go.
 */
function foldSections(views: readonly View[], isFolded: (index: number) => boolean, fold: Fold): void {
  const total = lengthOf(views);
  let before = 0;
  for (const [index, view] of views.entries()) {
    const opens = view.block.type === 'heading' || (view.block.type === 'paragraph' && view.text.length <= 100);
    // A line that is folded for itself (`12 Comments`) still has its section under it.
    const reason = opens && before > total * earliestOpening ? opensFurniture(view.text) : null;
    before += view.text.length;
    if (reason === null) continue;
    const end = sectionEnd(views, index + 1);
    const section = views.slice(index + 1, end);
    const all = (reason === 'related' || reason === 'comments') && lengthOf(section) < total * largestShare;
    const own = all && (reason === 'comments' || !hasRun(section)) ? section.length : shortLines(section, reason);
    const isLast = index === views.length - 1;
    if (own === 0 && !isLast && view.block.type === 'heading') continue;
    for (let place = index; place <= index + own; place += 1) {
      const part = views[place];
      if (part !== undefined && !isFolded(place) && part.block.type !== 'footnote') {
        fold(place, isMenu(part) ? 'navigation' : reason);
      }
    }
  }
}

/** Where notes and sources begin, or the text ends. */
function sectionEnd(views: readonly View[], from: number): number {
  const end = views.findIndex((view, index) => index >= from && view.text.length <= 100 && opensApparatus(view.text));
  return end < 0 ? views.length : end;
}

function hasRun(section: readonly View[]): boolean {
  const isWriting = (view: View | undefined): boolean =>
    view !== undefined &&
    view.block.type === 'paragraph' &&
    view.text.length >= 80 &&
    view.linked < 0.3 &&
    /[.!?]["”’)]?$/.test(view.text);
  return section.some((view, index) => isWriting(view) && isWriting(section[index + 1]));
}

/** How many lines right under the opening are no writing, or go on about the letter that one is to sign up for. */
function shortLines(section: readonly View[], reason: FoldReason): number {
  const end = section.findIndex((view) => {
    if (view.text.length <= 100 && opensFurniture(view.text) !== null) return true;
    if (reason === 'signup' && isAboutLetters(view)) return false;
    return (
      view.prose ||
      view.block.type === 'heading' ||
      (view.text.length > 60 && view.linked < 0.5) ||
      /[.!?]["”’)]?$/.test(view.text)
    );
  });
  return end < 0 ? section.length : end;
}

const isAboutLetters = ({ block, text }: View): boolean =>
  block.type === 'paragraph' &&
  text.length <= 180 &&
  /\b(?:inbox|newsletters?|e-?mails?|mailing list|unsubscribe|subscribers?|postfach|boîte mail|correo)\b/i.test(text);

/** Backwards from the end as long as there is nothing else. */
function foldEnd(views: readonly View[], isFolded: (index: number) => boolean, fold: Fold): void {
  for (let index = views.length - 1; index >= 0; index -= 1) {
    const view = views[index];
    if (view === undefined || isFolded(index)) continue;
    // A rule goes with what it parts from the article.
    const reason = view.block.type === 'horizontal_rule' && index < views.length - 1 ? 'footer' : furnitureAtEnd(view);
    if (reason === null || (isLinks(view) && standsUnderApparatus(views, index)) || isLoneLink(views, index)) return;
    fold(index, reason);
  }
}

const isLinks = (view: View): boolean => isMenu(view) || isLinkLine(view);

/** One link below the text is the author's: who relates stories gives several, or says that they are related. */
function isLoneLink(views: readonly View[], index: number): boolean {
  const [above, view, below] = [views[index - 1], views[index], views[index + 1]];
  if (view === undefined || view.block.type !== 'paragraph' || !isLinkLine(view)) return false;
  if (furnitureLine(view.text) !== null || isMetadataLine(view.text)) return false;
  const isFurniture = above !== undefined && (isLinks(above) || opensFurniture(above.text) !== null);
  return !isFurniture && !(below !== undefined && isLinks(below));
}

/** Sources and references may be nothing but links; their heading tells them from menus and teasers. */
function standsUnderApparatus(views: readonly View[], index: number): boolean {
  const above = views.slice(0, index).findLast((view) => !isLinks(view));
  return above !== undefined && above.text.length <= 100 && opensApparatus(above.text);
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
