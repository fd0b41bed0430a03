/** Gathers candidates, each source once, with passages in canonical offsets. */
import { isWebAddress } from '#shared/model/basics';
import type { SourceCandidate } from '#shared/model/article';
import type { DocumentTextblock } from '#shared/model/document';
import { attributionsIn, mayAttribute } from './attribution';
import { withoutSharedLabel, type ListKind } from './references';
import { sentencesOf } from './sentences';

/** A textblock with its text and where that starts in the canonical text (UTF-16). */
export type Placed = { readonly block: DocumentTextblock; readonly text: string; readonly start: number };

/** More than a reader would go through. */
const most = 500;
const longestTitle = 300;

type Link = { readonly href: string; readonly text: string; readonly index: number };

export class Collector {
  private readonly found: SourceCandidate[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly ownUrl: string | null) {}

  get all(): SourceCandidate[] {
    return this.found;
  }

  /** Links and attributions, sentence by sentence; a link in the sentence that names a source is that source's. */
  prose(item: Placed): void {
    if (this.found.length >= most) return;
    const links = linksOf(item.block);
    // Cutting sentences costs more than all the rest, and most paragraphs name nothing.
    if (links.length === 0 && !mayAttribute(item.text)) return;
    for (const sentence of sentencesOf(item.text)) {
      const within = links.filter(({ index }) => index >= sentence.start && index < sentence.end);
      const names = attributionsIn(item.text.slice(sentence.start, sentence.end));
      const passage = { start: item.start + sentence.start, end: item.start + sentence.end };
      for (const { name } of names) {
        const link = within.find(({ text }) => text.includes(name) || name.includes(text.trim()));
        this.add({ title: name, url: link?.href ?? '', via: 'attribution', passage });
      }
      for (const link of within) this.add({ title: link.text, url: link.href, via: 'link', passage });
    }
  }

  footnote(item: Placed): void {
    this.add({ title: item.text, url: linksOf(item.block)[0]?.href ?? '', via: 'footnote', passage: passageOf(item) });
  }

  entries(items: readonly Placed[], via: ListKind): void {
    // A list may open with a sentence about itself; entries are what follows, unless that sentence is all there is.
    const own = items.length > 1 ? items.filter(({ text }) => !isAboutList(text)) : items;
    const titles = withoutSharedLabel(own.map(({ text }) => text));
    for (const [index, item] of own.entries()) {
      const title = titles[index] ?? item.text;
      this.add({ title, url: linksOf(item.block)[0]?.href ?? '', via, passage: passageOf(item) });
    }
  }

  private add(candidate: SourceCandidate): void {
    const title = candidate.title.replace(/\s+/g, ' ').trim().slice(0, longestTitle).trim();
    const key = candidate.url === '' ? `name:${title.toLowerCase()}` : `url:${candidate.url}`;
    if (title.length < 2 || this.found.length >= most || this.seen.has(key) || this.isOwn(candidate.url)) return;
    this.seen.add(key);
    this.found.push({ ...candidate, title });
  }

  private isOwn(url: string): boolean {
    return url !== '' && (url.startsWith('mailto:') || url.split('#')[0] === this.ownUrl?.split('#')[0]);
  }
}

const passageOf = (item: Placed): { start: number; end: number } => ({
  start: item.start,
  end: item.start + item.text.length,
});

const isAboutList = (title: string): boolean =>
  /^(?:based on|compiled from|this (?:article|story|report)|all (?:data|figures)|data (?:as of|from)|see also)\b/i.test(
    title,
  );

/** Links of a textblock, pieces of one link joined. */
function linksOf(block: DocumentTextblock): Link[] {
  const links: Link[] = [];
  let index = 0;
  let open = false;
  for (const inline of block.content ?? []) {
    if (inline.type !== 'text') {
      index += 1;
      continue;
    }
    const mark = inline.marks?.find(({ type }) => type === 'link');
    const href = mark?.type === 'link' && isWebAddress(mark.attrs.href) ? mark.attrs.href : null;
    const last = links.at(-1);
    if (href !== null && open && last?.href === href)
      links[links.length - 1] = { ...last, text: last.text + inline.text };
    else if (href !== null) links.push({ href, text: inline.text, index });
    open = href !== null;
    index += inline.text.length;
  }
  return links;
}
