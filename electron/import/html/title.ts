import type { DocumentBlock } from '#shared/model/document';
import { bare, textOf } from '../blocks';
import { unfolded } from './draft';

/** The site's name after a long dash, which Readability knows after other separators only. */
export function withoutSiteName(title: string, pageTitle: string): string {
  if (title !== pageTitle.replace(/\s+/g, ' ').trim()) return title;
  const cut = Math.max(title.lastIndexOf(' – '), title.lastIndexOf(' — '));
  if (cut < 0) return title;
  const rest = title.slice(0, cut).trim();
  // Four words or fewer may be the site's name in front, or half of a title that has a dash of its own.
  return rest.split(/\s+/).length > 4 ? rest : title;
}

/**
 * The page's own heading is part of the article, for headlines are claims too. Readability takes it out, as it
 * shows the title elsewhere; here it is unfolded, once, where it stands above the text.
 */
export function withTitleHeading(blocks: readonly DocumentBlock[], title: string): DocumentBlock[] {
  const wanted = bare(title);
  const firstOpen = blocks.findIndex((block) => block.attrs.folded === null);
  if (wanted === '' || firstOpen < 0) return [...blocks];
  const says = (block: DocumentBlock): boolean => block.type === 'heading' && isTitle(bare(textOf(block)), wanted);
  if (blocks.some((block, index) => index <= firstOpen + 3 && block.attrs.folded === null && says(block)))
    return [...blocks];
  const place = blocks.findLastIndex((block, index) => index < firstOpen && says(block));
  return blocks.map((block, index) => (index === place ? unfolded(block) : block));
}

/** The whole title, or all of it but the site's name. */
const isTitle = (heading: string, title: string): boolean =>
  heading === title ||
  (heading.length >= 15 &&
    (title.startsWith(heading) || title.endsWith(heading)) &&
    heading.length > title.length * 0.5);
