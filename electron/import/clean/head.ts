/** Furniture before the article begins: everything above its title, and metadata lines between title and text. */
import type { FoldReason } from './phrases';
import { furnitureLine } from './phrases';
import { isMetadataLine } from './metadata-line';
import { isLinkLine, isMenu, type View } from './view';

type Fold = (index: number, reason: FoldReason) => void;

/** The part of a text in which a page's head may stand. */
const headShare = 0.4;

/** Blocks between title and text. */
const longestHead = 12;

export function foldHead(views: readonly View[], title: string, fold: Fold): void {
  const titles = titlePlaces(views, title);
  const last = titles.at(-1);
  if (last !== undefined) {
    for (const place of titles.slice(0, -1)) fold(place, 'title');
    const above = views.slice(0, last);
    const clear = !above.some((view) => view.prose && !isSummary(view, title));
    above.forEach((view, index) => {
      const reason = reasonAbove(view, title, clear);
      if (reason !== null && !titles.includes(index)) fold(index, reason);
    });
  }
  for (let index = (last ?? -1) + 1; index < views.length && index <= (last ?? -1) + longestHead; index += 1) {
    const view = views[index];
    if (view === undefined || (view.prose && !isSummary(view, title)) || beginsText(view)) break;
    if (isMetadataLine(view.text)) fold(index, 'metadata');
    else if (last !== undefined && view.block.type === 'paragraph' && isLinkLine(view) && view.text.length <= 40) {
      fold(index, 'metadata');
    } else if (isMenu(view)) fold(index, 'navigation');
  }
}

/** A sentence that is no line of metadata, a standfirst say: below it nothing belongs to the head any more. */
const beginsText = (view: View): boolean =>
  view.block.type === 'paragraph' &&
  view.linked < 0.5 &&
  !isMetadataLine(view.text) &&
  (view.text.length >= 80 || (view.text.length >= 30 && /[.!?]["”’)]?$/.test(view.text)));

/** Headings, or lines of the head, that say the title; clippers put it above the page's own. */
function titlePlaces(views: readonly View[], title: string): number[] {
  if (title === '') return [];
  const total = views.reduce((sum, view) => sum + view.text.length, 0);
  const places: number[] = [];
  let before = 0;
  for (const [index, view] of views.entries()) {
    if (before > total * headShare && places.length > 0) break;
    if (view.block.type === 'heading' && view.bare === title) places.push(index);
    before += view.text.length;
    if (before > total * headShare && view.prose) break;
  }
  return places;
}

/** The title run together with dates, tags and the first words, as feeds and indexes write it. */
const isSummary = (view: View, title: string): boolean => title !== '' && view.bare.startsWith(`${title} `);

function reasonAbove(view: View, title: string, clear: boolean): FoldReason | null {
  const known = furnitureLine(view.text);
  if (known !== null) return known;
  if (isMenu(view)) return 'navigation';
  if (view.block.type === 'paragraph' && isLinkLine(view) && view.text.length <= 40) return 'metadata';
  if (!clear) return isLinkLine(view) ? 'navigation' : null;
  if (isSummary(view, title)) return 'metadata';
  if (view.prose || view.text.length > 200) return null;
  return view.linked >= 0.5 || view.block.type.endsWith('list') ? 'navigation' : 'metadata';
}
