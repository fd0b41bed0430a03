/**
 * Blocks that Readability threw out of the middle of the article: short lists, code, headings whose class it did not
 * like. What stands between kept blocks inside kept elements, and neither is called furniture nor is mostly links,
 * belongs to the article.
 */
import type { DocumentInline } from '#shared/model/document';
import { furnitureLine, opensFurniture } from '../clean/phrases';
import type { Draft } from './draft';
import type { OwnedInline } from './inline';
import type { Part } from './parts';

/** A block this far below the nearest kept element stands in a box of its own. */
const mostLevels = 5;

/** Shorter text thrown out of an article is a label, a button or a caption's half more often than not. */
const shortestWriting = 60;

/** Numbers to be kept beside `kept`. */
export function restored(drafts: readonly Draft[], kept: ReadonlySet<number>, parts: readonly Part[]): Set<number> {
  const back = new Set<number>();
  const isKept = drafts.map((draft) => ownersOf(draft).some((owner) => kept.has(owner)));
  const first = isKept.indexOf(true);
  // Backwards, so that a heading can ask whether what it heads is there.
  for (let index = isKept.lastIndexOf(true) - 1; index > first; index -= 1) {
    const draft = drafts[index];
    if (draft === undefined || isKept[index] === true || !isOwnText(draft)) continue;
    const owners = ownersOf(draft);
    const heads = owners.every((owner) => /^(?:h[1-6]|dt)$/.test(parts[owner]?.name ?? ''));
    if (heads ? isKept[index + 1] !== true : !isWriting(draft)) continue;
    if (!owners.every((owner) => standsInside(owner, kept, parts))) continue;
    isKept[index] = true;
    for (const owner of owners) back.add(owner);
  }
  return back;
}

function standsInside(owner: number, kept: ReadonlySet<number>, parts: readonly Part[]): boolean {
  let number = owner;
  for (let level = 0; level <= mostLevels; level += 1) {
    // The body holds everything; only an element that was chosen makes its children insiders.
    if (number <= 0) return false;
    if (kept.has(number)) return true;
    const part = parts[number];
    if (part === undefined || part.kind !== null) return false;
    number = part.parent;
  }
  return false;
}

/** Not mostly links, and no line of furniture. */
function isOwnText(draft: Draft): boolean {
  const inlines = inlinesOf(draft);
  const text = textOf(inlines);
  const linked = textOf(inlines.filter(({ marks }) => marks?.some(({ type }) => type === 'link') === true));
  if (text.trim().length < 3 || linked.length > text.length * 0.3) return false;
  return draft.kind !== 'text' || (furnitureLine(text) === null && opensFurniture(text) === null);
}

/** A sentence, or a list of more than labels. */
function isWriting(draft: Draft): boolean {
  const text = textOf(inlinesOf(draft)).trim();
  if (text.length < shortestWriting) return false;
  if (draft.kind === 'container') return text.length / draft.children.length >= 20;
  return /[.!?:;。！？；：]["”’)]?$/.test(text) || text.includes('\n');
}

type TextInline = Extract<DocumentInline, { type: 'text' }>;
const textOf = (inlines: readonly TextInline[]): string => inlines.map(({ text }) => text).join('');
const inlinesOf = (draft: Draft): TextInline[] =>
  piecesOf(draft).flatMap(({ inline }) => (inline.type === 'text' ? [inline] : []));
const ownersOf = (draft: Draft): number[] => piecesOf(draft).map(({ owner }) => owner);

function piecesOf(draft: Draft): OwnedInline[] {
  if (draft.kind === 'text') return [...draft.pieces];
  return draft.kind === 'container' ? draft.children.flatMap(piecesOf) : [];
}
