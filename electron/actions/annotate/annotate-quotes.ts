/**
 * Quotes that people or other tools give, made into annotations: each is found in its article, or it is said why not.
 * Quotes given together are one change: saved, and undone, together.
 */
import { randomUUID } from 'node:crypto';
import type { ProjectStore, Stamp } from '#electron/storage/project-store';
import type { TextRange } from '#shared/anchoring/anchor';
import { describeRange } from '#shared/anchoring/describe-range';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { firstStatement } from '#shared/model/first-statement';
import { fail, ok, type Failure, type Result } from '#shared/model/result';
import { createArticleFinder, type ArticleFinder } from '../article-finder';
import { ArticleTexts, type PreparedText } from '../article-texts';
import { faultsIn } from '../faults';
import { ClaimFinder } from './claim-finder';
import { createCodeFinder, type CodeFinder } from './code-finder';
import { givenQuoteSchema, type GivenQuote } from './given-quote';

/** All offsets count code points of the article's canonical text. */
export type QuoteOutcome =
  | {
      readonly status: 'anchored';
      readonly annotation: string;
      readonly claim: string;
      readonly start: number;
      readonly end: number;
      /** The words there. */
      readonly exact: string;
      /** Characters in which the quote differs from them; 0 for the differences that do not count (quotes, blanks). */
      readonly edits: number;
    }
  | NotAnchored;
type NotAnchored =
  | { readonly status: 'orphan' | 'failed'; readonly error: Failure }
  | { readonly status: 'ambiguous'; readonly error: Failure; readonly candidates: readonly TextRange[] };

type SingleInput = Exclude<CommandInput, { type: 'batch' }>;

/** The articles and codes must stay as they are while it is in use. */
export class QuoteAnnotator {
  readonly #store: ProjectStore;
  readonly #stamp: () => Stamp;
  readonly #articles: ArticleFinder;
  readonly #codes: CodeFinder;
  readonly #texts: ArticleTexts;
  #claims: ClaimFinder;

  constructor(store: ProjectStore, stamp: () => Stamp) {
    this.#store = store;
    this.#stamp = stamp;
    this.#articles = createArticleFinder(store.project.all('articles'));
    this.#codes = createCodeFinder(store.project.all('codes'));
    this.#texts = new ArticleTexts(store);
    this.#claims = new ClaimFinder(store.project);
  }

  /** One outcome for each value as it was read, in their order. Resolves when the annotations are saved. */
  async annotate(values: readonly Result<unknown>[]): Promise<QuoteOutcome[]> {
    const outcomes: QuoteOutcome[] = [];
    const commands: SingleInput[] = [];
    for (const value of values)
      outcomes.push(value.ok ? await this.#prepare(value.value, commands) : failed(value.error));
    const anchored = outcomes.filter(({ status }) => status === 'anchored').length;
    if (anchored === 0) return outcomes;
    const label = anchored === 1 ? 'Annotated a passage' : `Annotated ${anchored} passages`;
    const command = commandSchema.parse({ type: 'batch', label, commands });
    const saved = await this.#store.apply({ command, ...this.#stamp() });
    if (saved.ok) return outcomes;
    this.#claims = new ClaimFinder(this.#store.project);
    return outcomes.map((outcome) =>
      outcome.status === 'anchored' ? { status: 'failed', error: saved.error } : outcome,
    );
  }

  /** Adds to `commands` what makes the annotation, when there is one to make. */
  async #prepare(value: unknown, commands: SingleInput[]): Promise<QuoteOutcome> {
    const parsed = givenQuoteSchema.safeParse(value, { reportInput: true });
    if (!parsed.success) return failed({ code: 'invalid', message: faultsIn(parsed.error) });
    const quote = parsed.data;
    const article = this.#articles(quote.article);
    if (!article.ok) return failed(article.error);
    const codeIds = this.#codeIdsOf(quote);
    if (!codeIds.ok) return failed(codeIds.error);
    const known = this.#claimOf(quote);
    if (!known.ok) return failed(known.error);
    const prepared = await this.#texts.of(article.value);
    if (!prepared.ok) return failed(prepared.error);
    const place = placeOf(prepared.value, quote, article.value.metadata.title);
    if ('status' in place) return place;

    const { text, codePoints } = prepared.value;
    const selectors = describeRange(text, place.start, place.end);
    const { start, end } = selectors.position;
    const annotation = { id: randomUUID(), articleId: article.value.id, selectors, codeIds: codeIds.value };
    const claimId = known.value ?? randomUUID();
    if (known.value !== null) commands.push({ type: 'annotation.add', annotation: { ...annotation, claimId } });
    else {
      const statement = quote.statement ?? firstStatement(selectors.quote.exact);
      commands.push({ type: 'claim.add', claim: { id: claimId, statement }, annotation });
      this.#claims.add(claimId, statement);
    }
    const { id } = annotation;
    if (quote.memo !== null && quote.memo !== '')
      commands.push({ type: 'memo.set', id: randomUUID(), target: { kind: 'annotation', id }, text: quote.memo });
    return {
      status: 'anchored',
      annotation: id,
      claim: claimId,
      start: codePoints.codePointOffset(start),
      end: codePoints.codePointOffset(end),
      exact: selectors.quote.exact,
      edits: place.edits,
    };
  }

  #codeIdsOf({ codes }: GivenQuote): Result<string[]> {
    const ids = new Set<string>();
    for (const asked of codes) {
      const id = this.#codes(asked);
      if (!id.ok) return id;
      ids.add(id.value);
    }
    return ok([...ids]);
  }

  /** Null for a new claim. */
  #claimOf({ claim, statement }: GivenQuote): Result<string | null> {
    if (claim === null) return ok(statement === null ? null : (this.#claims.withStatement(statement) ?? null));
    const id = this.#claims.find(claim);
    return id === undefined
      ? fail('unknown-claim', `There is no claim with the id or statement “${claim}” yet.`)
      : ok(id);
  }
}

const failed = (error: Failure): QuoteOutcome => ({ status: 'failed', error });

function placeOf(
  { anchor, codePoints }: PreparedText,
  { exact, prefix, suffix }: GivenQuote,
  title: string,
): (TextRange & { readonly edits: number }) | NotAnchored {
  const found = anchor({ exact, prefix: prefix ?? '', suffix: suffix ?? '' });
  switch (found.status) {
    case 'anchored':
      return { start: found.start, end: found.end, edits: 0 };
    case 'moved': // no place was expected, so only the words differ
      return { start: found.start, end: found.end, edits: found.edits };
    case 'orphan':
      return { status: 'orphan', error: { code: 'orphan', message: `“${exact}” does not stand in “${title}”.` } };
    case 'ambiguous': {
      const candidates = found.candidates.map(({ start, end }) => ({
        start: codePoints.codePointOffset(start),
        end: codePoints.codePointOffset(end),
      }));
      const where =
        candidates.length === 1
          ? `stands in “${title}”, but between other words than prefix and suffix say`
          : `may be meant in ${candidates.length} places of “${title}”`;
      const message = `“${exact}” ${where}. Quote more of it, or give its prefix and suffix.`;
      return { status: 'ambiguous', error: { code: 'ambiguous', message }, candidates };
    }
  }
}
