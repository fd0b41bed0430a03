/**
 * A command as it comes from outside: its positions count Unicode code points, and nobody vouches for them. It leaves
 * here in the app's units, and only when the words quoted stand where it says.
 */
import { z } from 'zod';
import type { ProjectStore } from '#electron/storage/project-store';
import { describeRange } from '#shared/anchoring/describe-range';
import { commandSchema, type Command } from '#shared/commands/commands';
import { selectorsSchema, type Selectors } from '#shared/model/selector';
import { fail, ok, type Result } from '#shared/model/result';
import type { ArticleTexts } from './article-texts';
import { faultsIn } from './faults';

const types = commandSchema.options.map(({ shape }) => shape.type.value);

export async function commandFromOutside(
  value: unknown,
  store: ProjectStore,
  texts: ArticleTexts,
): Promise<Result<Command>> {
  const parsed = commandSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return fail('invalid', unknownType(value) ?? faultsIn(parsed.error));
  const steps = parsed.data.type === 'batch' ? parsed.data.commands : [parsed.data];
  const inside = steps.find(({ type }) => type === 'article.set-text' || type === 'project.take-in');
  if (inside?.type === 'article.set-text')
    return fail('inside-only', 'article.set-text follows from the text itself: only Warrant writes it.');
  if (inside !== undefined) return fail('inside-only', 'project.take-in follows from a claim map: use import-map.');
  const converted = await new Conversion(store, texts).of(parsed.data);
  return converted.ok ? ok(commandSchema.parse(converted.value)) : converted;
}

function unknownType(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'A command is an object with a type.';
  const type = 'type' in value ? value.type : undefined;
  if (types.some((known) => known === type)) return null;
  return `There is no command of the type ${JSON.stringify(type)}. Known are: ${types.join(', ')}.`;
}

/** Whatever names an article and selectors in it: an annotation, the passage of a source or a link. */
const placeSchema = z.looseObject({
  id: z.string().optional(),
  articleId: z.string(),
  selectors: selectorsSchema,
  orphaned: z.boolean().optional(),
});
/** An annotation's selectors when the article is that of the annotation. */
const editSchema = z.looseObject({
  type: z.literal('annotation.edit'),
  id: z.string(),
  set: z.looseObject({ selectors: selectorsSchema, orphaned: z.boolean().optional() }),
});
/** Selectors beside the id of the annotation in whose article they lie. */
const partsSchema = z.looseObject({
  type: z.enum(['annotation.split', 'annotation.merge']),
  id: z.string(),
  newId: z.string().optional(),
  selectors: selectorsSchema,
  newSelectors: selectorsSchema.optional(),
});

class Conversion {
  readonly #store: ProjectStore;
  readonly #texts: ArticleTexts;
  /** Articles of the annotations that an earlier step of the same batch adds. */
  readonly #added = new Map<string, string>();

  constructor(store: ProjectStore, texts: ArticleTexts) {
    this.#store = store;
    this.#texts = texts;
  }

  /** The same value with all selectors in it converted. */
  async of(value: unknown): Promise<Result<unknown>> {
    if (typeof value !== 'object' || value === null) return ok(value);
    const place = placeSchema.safeParse(value);
    if (place.success) {
      const { id, articleId, selectors, orphaned = false } = place.data;
      if (id !== undefined) this.#added.set(id, articleId);
      const converted = await this.#selectors(selectors, articleId, orphaned);
      return converted.ok ? ok({ ...value, selectors: converted.value }) : converted;
    }
    const edit = editSchema.safeParse(value);
    if (edit.success) {
      const { id, set } = edit.data;
      const row = this.#store.project.get('annotations', id);
      const orphaned = set.orphaned ?? row?.orphaned ?? false;
      const converted = await this.#selectors(set.selectors, this.#articleOf(id), orphaned);
      return converted.ok ? ok({ ...value, set: { ...set, selectors: converted.value } }) : converted;
    }
    const parts = partsSchema.safeParse(value);
    if (parts.success) return this.#parts(value, parts.data);
    if (Array.isArray(value)) return this.#steps(value);
    const whole: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value)) {
      const converted = await this.of(part);
      if (!converted.ok) return converted;
      whole[key] = converted.value;
    }
    return ok(whole);
  }

  async #parts(
    value: object,
    { id, newId, selectors, newSelectors }: z.infer<typeof partsSchema>,
  ): Promise<Result<unknown>> {
    const articleId = this.#articleOf(id);
    if (newId !== undefined && articleId !== undefined) this.#added.set(newId, articleId);
    const first = await this.#selectors(selectors, articleId, false);
    if (!first.ok || newSelectors === undefined) return first.ok ? ok({ ...value, selectors: first.value }) : first;
    const second = await this.#selectors(newSelectors, articleId, false);
    return second.ok ? ok({ ...value, selectors: first.value, newSelectors: second.value }) : second;
  }

  #articleOf(annotationId: string): string | undefined {
    return this.#added.get(annotationId) ?? this.#store.project.get('annotations', annotationId)?.articleId;
  }

  async #steps(values: readonly unknown[]): Promise<Result<unknown[]>> {
    const steps: unknown[] = [];
    for (const [index, value] of values.entries()) {
      const converted = await this.of(value);
      if (!converted.ok) return fail(converted.error.code, `Step ${index + 1}: ${converted.error.message}`);
      steps.push(converted.value);
    }
    return ok(steps);
  }

  /** Prefix and suffix come from the text; of an orphan, whose words are not in the text, only the units change. */
  async #selectors(
    { quote, position }: Selectors,
    articleId: string | undefined,
    orphaned: boolean,
  ): Promise<Result<Selectors>> {
    const article = articleId === undefined ? undefined : this.#store.project.get('articles', articleId);
    if (article === undefined) return ok({ quote, position }); // the command itself says what is not there
    const prepared = await this.#texts.of(article);
    if (!prepared.ok) return prepared;
    const { text, codePoints } = prepared.value;
    const start = codePoints.utf16Offset(position.start);
    const end = codePoints.utf16Offset(position.end);
    if (orphaned) return ok({ quote, position: { start, end } });
    const words = text.slice(start, end);
    if (words === quote.exact) return ok(describeRange(text, start, end));
    return fail(
      'other-words',
      `Characters ${position.start} to ${position.end} of “${article.metadata.title}” are “${words.slice(0, 200)}”, ` +
        `not “${quote.exact.slice(0, 200)}”. Positions count Unicode code points.`,
    );
  }
}
