/** The title as the text itself has it: its heading, or a first line that reads like one. */
import type { DocumentBlock } from '#shared/model/document';
import { flat } from '../blocks';
import type { Findings } from './found';

/** Longer first lines are paragraphs. */
const longestTitle = 250;

export function addTitleFromText(blocks: readonly DocumentBlock[], found: Findings): void {
  const all = flat(blocks).filter(({ folded }) => !folded);
  const headings = all.filter(({ block }) => block.type === 'heading');
  const [first] = all;
  const top = headings.find(({ block }) => block.type === 'heading' && block.attrs.level === 1) ?? headings[0];
  // A heading deep in the text heads a section, not the article.
  const isEarly = top !== undefined && all.indexOf(top) <= 12;
  if (isEarly) found.text('title', top.text, 'heading');
  // `Dear all,` opens a letter.
  else if (first !== undefined && first.text.length <= longestTitle && !/[,;:]$/.test(first.text.trim()))
    found.text('title', first.text.split('\n', 1)[0], 'first line');
}
