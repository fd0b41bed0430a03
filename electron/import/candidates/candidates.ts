/**
 * Sources that the article names and a researcher may take up: links, attributions, entries of reference lists,
 * footnotes. Each with the passage that names it. What is folded is not looked at.
 */
import type { SourceCandidate } from '#shared/model/article';
import { canonicalText } from '#shared/model/canonical-text';
import type { ArticleDocument } from '#shared/model/document';
import { openTextblocks, textOf } from '../blocks';
import { Collector, type Placed } from './collector';
import { listKind, type ListKind } from './references';

/** `url`: the article's own address, which is no source of it; null when unknown. */
export function sourceCandidates(document: ArticleDocument, url: string | null): SourceCandidate[] {
  const places = canonicalText(document).textblocks;
  const found = new Collector(url);
  let list: ListKind | null = null;
  let entries: Placed[] = [];
  for (const [index, block] of openTextblocks(document.content).entries()) {
    const item = { block, text: textOf(block), start: places[index]?.start ?? 0 };
    const kind = item.text.length <= 60 ? listKind(item.text) : null;
    if (block.type === 'heading' || (kind !== null && block.type === 'paragraph')) {
      if (list !== null) found.entries(entries, list);
      entries = [];
      list = kind;
    } else if (block.type === 'footnote') found.footnote(item);
    else if (list !== null) entries.push(item);
    else found.prose(item);
  }
  if (list !== null) found.entries(entries, list);
  return found.all;
}
