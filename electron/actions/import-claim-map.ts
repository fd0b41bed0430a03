/** A claim map of another project read back: its articles are known by their texts, the rest by its ids. */
import type { ProjectStore, Stamp } from '#electron/storage/project-store';
import { commandSchema } from '#shared/commands/commands';
import { claimMapSchema } from '#shared/export/claim-map/schema';
import { takeInOf, type PlacedArticle, type TakeInReport } from '#shared/export/claim-map/take-in';
import { validateClaimMap } from '#shared/export/claim-map/validate/validate';
import type { Article } from '#shared/model/article';
import { canonicalText } from '#shared/model/canonical-text';
import { applyFolds } from '#shared/model/folds';
import { fail, ok, type Result } from '#shared/model/result';
import { sha256 } from './add-article';

type ArticleEntry = (typeof claimMapSchema)['_output']['articles'][number];

/** One step of undo. Fails when the text is no valid claim map, or when nothing could be saved. */
export async function importClaimMap(text: string, store: ProjectStore, stamp: Stamp): Promise<Result<TakeInReport>> {
  const { valid, problems } = validateClaimMap(text);
  if (!valid) {
    const [first] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    return fail('invalid', `This is no valid claim map: ${first?.path ?? ''} ${first?.message ?? ''}${more}`);
  }
  const map = claimMapSchema.parse(JSON.parse(text.replace(/^\ufeff/, '')));
  const placed = await placedArticles(map.articles, store);
  const taken = takeInOf(store.project, map, placed);
  if (!taken.ok) return taken;
  const { change, report } = taken.value;
  if (change === null) return ok(report);
  const applied = await store.apply({ command: commandSchema.parse({ type: 'project.take-in', ...change }), ...stamp });
  return applied.ok ? ok(report) : applied;
}

/** By the ids of the map. */
async function placedArticles(
  entries: readonly ArticleEntry[],
  store: ProjectStore,
): Promise<Map<string, PlacedArticle>> {
  const own = [...store.project.all('articles')];
  const taken = new Set<string>();
  const placed = new Map<string, PlacedArticle>();
  for (const entry of entries) {
    const likely = own
      .filter(
        ({ id, textHash, provenance }) =>
          !taken.has(id) &&
          (id === entry.id || textHash === entry.textHash || provenance.sha256 === entry.provenance.sha256),
      )
      .sort((a, b) => Number(b.id === entry.id) - Number(a.id === entry.id));
    for (const article of likely) {
      const at = await placeIn(article, entry, store);
      if (at === null) continue;
      placed.set(entry.id, at);
      taken.add(article.id);
      break;
    }
  }
  return placed;
}

/** With the folds of the map where they give its text, and may: what is marked in the project's text must stay there. */
async function placeIn(article: Article, entry: ArticleEntry, store: ProjectStore): Promise<PlacedArticle | null> {
  const stored = await store.readStoredText(article.id);
  if (!stored.ok) return null;
  const folded = (folds: Article['folds']): PlacedArticle | null => {
    const { text } = canonicalText(applyFolds(stored.value.document, folds));
    return sha256(text) === entry.textHash ? { id: article.id, text, folds: folds ?? {} } : null;
  };
  const marked = store.project.related('annotationsByArticle', article.id).length > 0;
  const asInMap = marked && article.textHash !== entry.textHash ? null : folded(entry.folds);
  return asInMap ?? folded(article.folds);
}
