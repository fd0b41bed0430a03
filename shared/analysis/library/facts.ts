/**
 * What the library asks of an article's annotations, worked out once for each and again only for articles that a change
 * touched: coding one article costs nothing for the ten thousand others.
 */
import type { Change } from '#shared/model/change';
import type { ProjectReader } from '#shared/model/project-state';

export type Facts = { readonly claims: number; readonly mentions: number; readonly codeIds: ReadonlySet<string> };

export class ArticleFacts {
  readonly #project: () => ProjectReader;
  readonly #known = new Map<string, Facts>();

  /** `project` gives the one that holds now. */
  constructor(project: () => ProjectReader) {
    this.#project = project;
  }

  of(articleId: string): Facts {
    const known = this.#known.get(articleId);
    if (known !== undefined) return known;
    const mentions = this.#project().related('annotationsByArticle', articleId);
    const codeIds = new Set<string>();
    for (const mention of mentions) for (const codeId of mention.codeIds) codeIds.add(codeId);
    const claims = mentions.length === 0 ? 0 : new Set(mentions.map(({ claimId }) => claimId)).size;
    const facts = mentions.length === 0 ? nothing : { claims, mentions: mentions.length, codeIds };
    this.#known.set(articleId, facts);
    return facts;
  }

  /** Null: everything may be different. True when any article's facts may have changed. */
  take(changes: readonly Change[] | null): boolean {
    if (changes === null) {
      this.#known.clear();
      return true;
    }
    let touched = false;
    for (const { table, before, after } of changes) {
      if (table !== 'annotations') continue;
      touched = true;
      for (const row of [before, after]) if (row !== null) this.#known.delete(row.articleId);
    }
    return touched;
  }
}

const nothing: Facts = { claims: 0, mentions: 0, codeIds: new Set() };
