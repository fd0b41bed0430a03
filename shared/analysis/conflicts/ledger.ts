/** Pairs of claims whose numbers stand against each other, kept up with a project's changes. */
import type { Change } from '#shared/model/change';
import type { Claim } from '#shared/model/claim';
import type { ProjectReader } from '#shared/model/project-state';
import { numberKey } from '#shared/model/quantity';
import type { Compared } from './compare-quantities';
import { compareAll, readProposals } from './compare-statements';
import { readQuantity, type ReadQuantity } from './read-quantity';

export class ConflictLedger {
  readonly #project: ProjectReader;
  /** Claims that state numbers. */
  readonly #read = new Map<string, readonly ReadQuantity[]>();
  /** Claims by unit and measure: all others have nothing to do with each other. */
  readonly #byKey = new Map<string, Set<string>>();
  /** By the claim of the pair that sorts first, then by the other. */
  readonly #found = new Map<string, Map<string, Compared>>();
  /** For each claim all it is paired with. */
  readonly #partners = new Map<string, Set<string>>();
  #due: Set<string>;

  /** The project may change afterwards, as long as `take` hears of it. */
  constructor(project: ProjectReader) {
    this.#project = project;
    this.#due = new Set(Array.from(project.all('claims'), ({ id }) => id));
  }

  /** Hears of changes that were made to the project. */
  take(changes: readonly Change[]): void {
    for (const { table, before, after } of changes)
      if (table === 'claims') {
        if (
          before?.statement !== after?.statement ||
          before?.quantities !== after?.quantities ||
          before?.dismissed !== after?.dismissed
        )
          this.#due.add((before ?? after)?.id ?? '');
      } else if (table === 'annotations') {
        for (const mention of [before, after]) if (mention !== null) this.#due.add(mention.claimId);
      } else if (table === 'articles' && after !== null && before?.metadata.published !== after.metadata.published)
        for (const { claimId } of this.#project.related('annotationsByArticle', after.id)) this.#due.add(claimId);
  }

  /** In no particular order. */
  *pairs(): Iterable<{ readonly a: string; readonly b: string } & Compared> {
    const due = [...this.#due].sort();
    this.#due = new Set();
    for (const id of due) this.#forget(id);
    for (const id of due) this.#enter(id);
    for (const id of due) this.#compare(id);
    for (const [a, others] of this.#found) for (const [b, compared] of others) yield { a, b, ...compared };
  }

  #forget(id: string): void {
    for (const quantity of this.#read.get(id) ?? []) this.#byKey.get(keyOf(quantity))?.delete(id);
    this.#read.delete(id);
    for (const other of this.#partners.get(id) ?? []) {
      this.#partners.get(other)?.delete(id);
      const [first, second] = id < other ? [id, other] : [other, id];
      this.#found.get(first)?.delete(second);
    }
    this.#partners.delete(id);
  }

  #enter(id: string): void {
    const claim = this.#project.get('claims', id);
    const quantities = claim === undefined ? [] : quantitiesOf(this.#project, claim);
    if (quantities.length === 0) return;
    this.#read.set(id, quantities);
    for (const quantity of quantities) add(this.#byKey, keyOf(quantity), id);
  }

  #compare(id: string): void {
    const own = this.#read.get(id) ?? [];
    const others = new Set(own.flatMap((quantity) => [...(this.#byKey.get(keyOf(quantity)) ?? [])]));
    for (const other of others) {
      if (other === id) continue;
      const [first, second] = id < other ? [id, other] : [other, id];
      if (this.#found.get(first)?.has(second) === true) continue;
      const compared = compareAll(this.#read.get(first) ?? [], this.#read.get(second) ?? []);
      if (compared === null) continue;
      const known = this.#found.get(first);
      if (known === undefined) this.#found.set(first, new Map([[second, compared]]));
      else known.set(second, compared);
      add(this.#partners, id, other);
      add(this.#partners, other, id);
    }
  }
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}

const keyOf = ({ unit, measure }: ReadQuantity): string => `${unit}/${measure ?? ''}`;

function quantitiesOf(project: ProjectReader, claim: Claim): readonly ReadQuantity[] {
  const confirmed = claim.quantities.filter((quantity) => quantity.confirmed);
  if (confirmed.length > 0) return confirmed.map(readQuantity);
  const mentions = project.related('annotationsByClaim', claim.id).sort((x, y) => (x.id < y.id ? -1 : 1));
  const dates = mentions
    .flatMap(({ articleId }) => project.get('articles', articleId)?.metadata.published ?? [])
    .sort();
  const dismissed = new Set(claim.dismissed);
  const proposed = (text: string, published: string | null): ReadQuantity[] =>
    readProposals(text, { published }).filter(({ quantity }) => !dismissed.has(numberKey(quantity)));
  const stated = proposed(claim.statement, dates[0] ?? null);
  if (stated.length > 0) return stated;
  return mentions.flatMap(({ articleId, selectors }) =>
    proposed(selectors.quote.exact, project.get('articles', articleId)?.metadata.published ?? null),
  );
}
