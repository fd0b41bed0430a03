import type { ProjectStore } from '#electron/storage/project-store';
import { createQuoteAnchorer, type QuoteAnchorer } from '#shared/anchoring/anchor-quote';
import { createCodePointMap, type CodePointMap } from '#shared/anchoring/code-points';
import type { Article } from '#shared/model/article';
import { ok, type Result } from '#shared/model/result';
import { readText } from './article-text';

export type PreparedText = {
  readonly text: string;
  readonly codePoints: CodePointMap;
  readonly anchor: QuoteAnchorer;
};

/** Articles held ready: those that work goes back to, without holding a whole library. */
const most = 64;

/** The texts of articles, read once and made ready for many look-ups; the ones used last are kept. */
export class ArticleTexts {
  readonly #store: ProjectStore;
  readonly #ready = new Map<string, PreparedText>();

  constructor(store: ProjectStore) {
    this.#store = store;
  }

  async of(article: Article): Promise<Result<PreparedText>> {
    const ready = this.#ready.get(article.id);
    if (ready !== undefined) {
      this.#ready.delete(article.id);
      this.#ready.set(article.id, ready);
      return ok(ready);
    }
    const read = await readText(this.#store, article);
    if (!read.ok) return read;
    const text = read.value;
    const prepared = { text, codePoints: createCodePointMap(text), anchor: createQuoteAnchorer(text) };
    this.#ready.set(article.id, prepared);
    const [oldest] = this.#ready.keys();
    if (this.#ready.size > most && oldest !== undefined) this.#ready.delete(oldest);
    return ok(prepared);
  }
}
