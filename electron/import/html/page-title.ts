/** The article's title out of what its page says: titles carry the site's name, and headings tell which part is it. */
import { bare } from '../blocks';
import { plainLine } from '../metadata/plain';
import type { FoundMetadata } from '../types';
import { classOf, elementsIn, type DomDocument, type DomElement } from './dom';

export type TitleEvidence = {
  /** The `title` element; empty when there is none. */
  readonly page: string;
  /** Headings, and what the page calls a title or headline, compared by letters and digits alone. */
  readonly headings: ReadonlySet<string>;
  /** What the site calls itself; null when it does not say. */
  readonly site: string | null;
  /** The one element that is marked as the article's title or headline; null when none or several are. */
  readonly marked: string | null;
};

const mostHeadings = 300;
const longestHeading = 400;

/** To be called before the document is taken apart. */
export function titleEvidence(document: DomDocument, { publisher }: FoundMetadata): TitleEvidence {
  const headings = new Set<string>();
  const marked = new Set<string>();
  for (const element of elementsIn(document.body)) {
    if (headings.size >= mostHeadings) break;
    if (!/^h[1-3]$/.test(element.localName) && !/title|headline/i.test(classOf(element)) && !isMarked(element))
      continue;
    const text = element.textContent ?? '';
    if (text.length <= longestHeading) headings.add(bare(text));
    if (isMarked(element) && text.length <= longestHeading) marked.add(plainLine(text) ?? '');
  }
  headings.delete('');
  const [only = ''] = marked;
  return {
    page: plainLine(document.querySelector('title')?.textContent ?? '') ?? '',
    headings,
    site: publisher?.value ?? null,
    marked: marked.size === 1 && only !== '' ? only : null,
  };
}

const isMarked = (element: DomElement): boolean =>
  element.getAttribute('data-testid')?.endsWith('article-title') === true ||
  element.getAttribute('itemprop') === 'headline';

/** `declared`: the title as metadata or Readability give it. */
export function articleTitle(declared: string, evidence: TitleEvidence): string {
  const { page, headings, marked } = evidence;
  const says = `${bare(declared)} ${bare(page)}`;
  if (marked !== null && !says.includes(bare(marked)) && ![...headings].some((heading) => says.includes(heading)))
    return marked;
  // A page whose title and heading agree says more than a field that a template filled with the site's name.
  const agreed = headings.has(bare(page)) && !headings.has(bare(declared)) && !bare(page).includes(bare(declared));
  const whole = agreed ? page : withOpening(declared, page);
  return quoted(whole) ?? withoutSite(whole, evidence);
}

/** `Breaking: ...`, which looks like a site's name before a colon: one word that opens a longer headline. */
function withOpening(declared: string, page: string): string {
  if (!page.endsWith(declared)) return declared;
  const opening = page.slice(0, page.length - declared.length);
  return /^\p{Lu}\p{Ll}+: $/u.test(opening) ? page : declared;
}

/** How networks name what somebody posted: `Ada Poole on Network: "what she wrote" / Network`. */
function quoted(title: string): string | null {
  const post =
    /^(?:\(\d{1,4}\) )?[^"“”]{1,80} on \p{Lu}[\p{L}.]{0,20}: ["“](.{1,300})["”](?: \/ \p{Lu}[\p{L}.]{0,20})?$/u;
  return post.exec(title)?.[1] ?? null;
}

/**
 * Readability cuts sites' names off longer titles only: by counting words it cannot tell which half of a short one is
 * the name. The headings can; what it left in longer ones, the publisher gave as the article's title.
 */
const shortTitle = 4;

const separator = /\s+[|\-–—·•:/\\»›]+\s+/g;

/** Cut where what stands before is a heading, or what stands behind is the site's name or an address. */
function withoutSite(title: string, evidence: TitleEvidence): string {
  const { headings } = evidence;
  if (headings.has(bare(title))) return title;
  const cuts = [...title.matchAll(separator)].toReversed();
  for (const [index, { 0: sign, index: at }] of cuts.entries()) {
    const before = title.slice(0, at).trim();
    const behind = title.slice(at + sign.length).trim();
    if (/^\S+@\S+\.\w+$/.test(behind)) return before;
    if (before === '' || behind === '' || !isShort(before) || !isShort(behind)) continue;
    const isHeading = headings.has(bare(before)) && !saysTooLittle(before, sign.trim(), behind);
    if (isHeading || isSite(behind, evidence)) return before;
    // Of three parts the last one is the site's; the one in the middle may be what makes the heading clear.
    const inner = cuts[index + 1];
    if (index === 0 && inner !== undefined && headings.has(bare(title.slice(0, inner.index)))) return before;
  }
  const [first] = cuts.toReversed();
  if (first === undefined) return title;
  const behind = title.slice(first.index + first[0].length).trim();
  return isSite(title.slice(0, first.index).trim(), evidence) && behind.includes(' ') ? behind : title;
}

/** One word is made clear by the one behind it: `Array - JavaScript`. A bar is hardly ever meant so. */
const saysTooLittle = (before: string, sign: string, behind: string): boolean =>
  sign !== '|' && !/\s/.test(before) && !/\s/.test(behind);

const isSite = (part: string, { site }: TitleEvidence): boolean => site !== null && bare(part) === bare(site);

const isShort = (part: string): boolean => part.length <= 50 && part.split(/\s+/).length <= shortTitle;
