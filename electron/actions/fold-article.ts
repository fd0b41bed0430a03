/** Folded blocks restored, cut or folded again: the text changes, and everything anchored in it goes along. */
import type { Applied, ProjectStore } from '#electron/storage/project-store';
import { createQuoteAnchorer } from '#shared/anchoring/anchor-quote';
import { createRangeCarrier } from '#shared/anchoring/carry-ranges';
import { describeRange } from '#shared/anchoring/describe-range';
import type { Command, SingleCommand } from '#shared/commands/commands';
import { canonicalText } from '#shared/model/canonical-text';
import { applyFolds, blockAt, type FoldDecision, type Folds } from '#shared/model/folds';
import type { Selectors } from '#shared/model/selector';
import { fail, type Result } from '#shared/model/result';
import { sha256, type Stamp } from './add-article';

/** By the block's place; `folded` takes a decision back. */
export type FoldChanges = Readonly<Record<string, FoldDecision | 'folded'>>;

/**
 * One step of undo. Errors: `not-found`, `not-folded` for a place that the import did not fold, `no-text` when nothing
 * would be left, those of reading the text and of saving.
 */
export async function foldArticle(
  store: ProjectStore,
  id: string,
  changes: FoldChanges,
  stamp: Stamp,
): Promise<Result<Applied>> {
  const stored = await store.readStoredText(id);
  if (!stored.ok) return stored;
  // From here on nothing waits, so that the project cannot change between what is planned and what is applied.
  const article = store.project.get('articles', id);
  if (article === undefined) return fail('not-found', 'This article is no longer in the project.');
  const { document } = stored.value;
  const wrong = Object.keys(changes).find((path) => (blockAt(document, path)?.attrs.folded ?? null) === null);
  if (wrong !== undefined) return fail('not-folded', 'There is nothing folded at this place of the article.');
  const before = canonicalText(applyFolds(document, article.folds));
  if (sha256(before.text) !== article.textHash)
    return fail('text-hash', 'The text of this article is not the one that was imported.');
  const folds = decided(article.folds ?? {}, changes);
  const after = canonicalText(applyFolds(document, folds));
  if (after.text.trim() === '') return fail('no-text', 'Nothing of the article would be left.');

  const carry = createRangeCarrier(before, after);
  const carried = ({ position }: Selectors): Selectors | null => {
    const range = carry(position);
    return range === null ? null : describeRange(after.text, range.start, range.end);
  };
  const anchor = createQuoteAnchorer(after.text);
  const found = ({ quote, position }: Selectors): Selectors | null => {
    const at = anchor(quote, position.start);
    const exact = at.status === 'anchored' || (at.status === 'moved' && at.edits === 0);
    return exact ? describeRange(after.text, at.start, at.end) : null;
  };
  const commands: SingleCommand[] = [
    { type: 'article.set-text', id, textHash: sha256(after.text), length: after.text.length, folds },
  ];
  for (const annotation of store.project.related('annotationsByArticle', id)) {
    const selectors = annotation.orphaned ? found(annotation.selectors) : carried(annotation.selectors);
    if (selectors === null) {
      if (!annotation.orphaned) commands.push({ type: 'annotation.edit', id: annotation.id, set: { orphaned: true } });
    } else if (annotation.orphaned || !equal(selectors, annotation.selectors))
      commands.push({ type: 'annotation.edit', id: annotation.id, set: { selectors, orphaned: false } });
  }
  for (const table of ['sources', 'links'] as const)
    for (const row of store.project.related(table === 'sources' ? 'sourcesByArticle' : 'linksByArticle', id)) {
      const selectors = row.passage === null ? null : carried(row.passage.selectors);
      if (row.passage === null || selectors === null || equal(selectors, row.passage.selectors)) continue;
      const passage = { articleId: id, selectors };
      commands.push({ type: table === 'sources' ? 'source.edit' : 'link.edit', id: row.id, set: { passage } });
    }
  const command: Command = { type: 'batch', label: labelOf(changes, article.metadata.title), commands };
  return store.apply({ command, ...stamp });
}

function decided(folds: Folds, changes: FoldChanges): Folds {
  const next = { ...folds };
  for (const [path, decision] of Object.entries(changes))
    if (decision === 'folded') delete next[path];
    else next[path] = decision;
  return next;
}

const equal = (a: Selectors, b: Selectors): boolean =>
  a.position.start === b.position.start &&
  a.position.end === b.position.end &&
  a.quote.exact === b.quote.exact &&
  a.quote.prefix === b.quote.prefix &&
  a.quote.suffix === b.quote.suffix;

const words = { restored: 'Restored', cut: 'Cut', folded: 'Folded again' } as const;

function labelOf(changes: FoldChanges, title: string): string {
  const [decision = 'folded'] = Object.values(changes);
  const count = Object.keys(changes).length;
  const short = title.length <= 60 ? title : `${title.slice(0, 59).trimEnd()}…`;
  return `${words[decision]} ${count === 1 ? 'a block' : `${count} blocks`} in “${short}”`;
}
