/** The pages of a PDF as one document: furniture folded, columns in order, paragraphs whole. */
import type { DocumentBlock } from '#shared/model/document';
import { blocksOf, foldedBlock, partsOf, settingOf } from './blocks';
import { regionsOf } from './columns';
import { vocabularyOf } from './hyphens';
import { paragraphsOf } from './paragraphs';
import { withoutFurniture, type Furniture } from './running-heads';
import type { PageRuns } from './runs';

export function blocksOfPages(pages: readonly PageRuns[]): DocumentBlock[] {
  const { pages: cleared, furniture } = withoutFurniture(pages);
  const paragraphs = cleared.flatMap((page) => regionsOf(page).flatMap(paragraphsOf));
  const words = vocabularyOf(paragraphs.flatMap((paragraph) => paragraph.rows.map((row) => row.text)));
  const blocks = blocksOf(partsOf(paragraphs, settingOf(paragraphs)), words);
  const across = pages.flatMap(({ page, across: texts }) =>
    texts.length === 0 ? [] : [{ page, place: 'foot' as const, text: texts.join(' ') }],
  );
  return withFolds(blocks, [...furniture, ...across]);
}

/** Heads before the first block of their page, feet after the last; folded, so that they can be seen and restored. */
function withFolds(blocks: readonly DocumentBlock[], furniture: readonly Furniture[]): DocumentBlock[] {
  const result: DocumentBlock[] = [];
  const waiting = [...furniture].sort((a, b) => order(a) - order(b));
  const flush = (before: number): void => {
    while (waiting[0] !== undefined && order(waiting[0]) < before) {
      const next = waiting.shift();
      if (next !== undefined) result.push(foldedBlock(next.text, next.page, 'running-head'));
    }
  };
  for (const block of blocks) {
    flush((block.attrs.page ?? 1) * 2 + 1);
    result.push(block);
  }
  flush(Infinity);
  return result;
}

/** Page by page, heads before feet. */
const order = ({ page, place }: Furniture): number => page * 2 + (place === 'foot' ? 1 : 0);
