/**
 * Which claims of a project say nearly what a passage says, kept up with its changes.
 *
 * Every wording of a claim (its statement, its mentions, the statements merged into it) is a set of terms; an inverted
 * index leads from a passage's terms to the wordings that share any. Two wordings are as alike as their shared terms
 * weigh of all their terms, a rare term weighing more than a common one and a number most: weighted Jaccard. Terms so
 * common that they say nothing are looked up last, and only for wordings that were found by a rarer one.
 */
import type { Change } from '#shared/model/change';
import type { Claim } from '#shared/model/claim';
import type { ProjectReader } from '#shared/model/project-state';
import { familiesFrom } from './families';
import { isNumber, termsOf } from './terms';

export type SimilarClaim = {
  readonly claimId: string;
  /** From 0 to 1. */
  readonly score: number;
  /** The wording that is most alike. */
  readonly wording: string;
};

export type SimilarQuery = {
  readonly text: string;
  /** Claims that are not to be found. */
  readonly except: readonly string[];
  /** Leaves out claims that no other article makes; null: all claims may be found. */
  readonly articleId: string | null;
  readonly limit: number;
  /** The text is being typed, so that its last word may go on. */
  readonly typed?: boolean | undefined;
};

type Wording = { readonly claimId: string; readonly text: string; readonly terms: readonly string[] };

/**
 * Below this two claims share little more than their subject. In the sample 21 passages say what another article says:
 * 22 claims are offered for them, and 17 are right. A person decides, so one offer too many costs less than one missed.
 */
const leastScore = 0.13;
/** What is this much less alike than the best offer is hardly ever the same claim too. */
const leastOfBest = 0.4;
/** Numbers make a claim what it is. */
const numberWeight = 1.6;
/** What is left of the score when both state numbers and none is the same. */
const otherNumbers = 0.5;
/** A term in more wordings than this share, and in more than this many, leads to too many to look at. */
const commonShare = 0.05;
const commonCount = 200;
/** Words that a beginning may stand for. */
const mostCompletions = 20;
/** Wordings kept of one claim: after so many, another mention adds nothing. */
const mostWordings = 12;

export class SimilarClaims {
  readonly #project: ProjectReader;
  readonly #wordings: (Wording | null)[] = [];
  readonly #ofClaim = new Map<string, number[]>();
  readonly #postings = new Map<string, number[]>();
  #gone = 0;
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
        if (before?.statement !== after?.statement || before?.variants.join() !== after?.variants.join())
          this.#due.add((before ?? after)?.id ?? '');
      } else if (table === 'annotations') {
        const same =
          before?.claimId === after?.claimId && before?.selectors.quote.exact === after?.selectors.quote.exact;
        if (!same) for (const mention of [before, after]) if (mention !== null) this.#due.add(mention.claimId);
      }
  }

  /** The most alike first. */
  find({ text, except, articleId, limit, typed = false }: SimilarQuery): SimilarClaim[] {
    this.#update();
    const terms = typed ? this.#completed([...termsOf(text)]) : [...termsOf(text)];
    const total = this.#weightOf(terms);
    if (total === 0 && !typed) return [];
    const skipped = new Set(except.flatMap((id) => this.#ofClaim.get(id) ?? []));
    const best = new Map<string, SimilarClaim>();
    for (const [index, shared] of this.#candidates(terms)) {
      const wording = this.#wordings[index];
      if (wording === null || wording === undefined || skipped.has(index)) continue;
      const likeness = shared / (total + this.#weightOf(wording.terms) - shared);
      const score = contradicts(terms, wording.terms) ? likeness * otherNumbers : likeness;
      if (score < (typed ? 0 : leastScore) || score <= (best.get(wording.claimId)?.score ?? 0)) continue;
      best.set(wording.claimId, { claimId: wording.claimId, score, wording: wording.text });
    }
    const found = [...best.values()]
      .sort((a, b) => b.score - a.score || (a.claimId < b.claimId ? -1 : 1))
      .filter(({ claimId }) => articleId === null || this.#isElsewhere(claimId, articleId))
      .slice(0, limit);
    if (typed) return [...found, ...this.#withWords({ text, except, articleId, limit }, found)];
    const least = (found[0]?.score ?? 0) * leastOfBest;
    return found.filter(({ score }) => score >= least);
  }

  /** What is typed may be half of a phrase that means one thing (`laid`), or say nothing: then its letters count. */
  #withWords({ text, except, articleId, limit }: SimilarQuery, found: readonly SimilarClaim[]): SimilarClaim[] {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const known = new Set([...except, ...found.map(({ claimId }) => claimId)]);
    const more: SimilarClaim[] = [];
    for (const wording of words.length === 0 ? [] : this.#wordings) {
      if (found.length + more.length >= limit) break;
      if (wording === null || known.has(wording.claimId)) continue;
      const written = wording.text.toLowerCase();
      if (!words.every((word) => written.includes(word))) continue;
      if (articleId !== null && !this.#isElsewhere(wording.claimId, articleId)) continue;
      known.add(wording.claimId);
      more.push({ claimId: wording.claimId, score: 0, wording: wording.text });
    }
    return more;
  }

  /** The last word may have other endings than the one it has so far. */
  #completed(terms: readonly string[]): string[] {
    const last = terms.at(-1);
    if (last === undefined || (this.#postings.get(last)?.length ?? 0) > 0) return [...terms];
    const longer = [...this.#postings.keys()].filter((term) => term.startsWith(last));
    return [...terms.slice(0, -1), ...longer.slice(0, mostCompletions), ...familiesFrom(last)];
  }

  /** Wordings by how much of their weight they share with the terms. */
  #candidates(terms: readonly string[]): Map<number, number> {
    const shared = new Map<number, number>();
    const rarest = terms
      .map((term) => ({ postings: this.#postings.get(term) ?? [], weight: this.#weight(term) }))
      .filter(({ postings }) => postings.length > 0)
      .sort((a, b) => a.postings.length - b.postings.length);
    const most = Math.max(commonCount, this.#wordings.length * commonShare);
    for (const [rank, { postings, weight }] of rarest.entries()) {
      const isNew = rank === 0 || postings.length <= most;
      for (const index of postings) {
        const known = shared.get(index);
        if (known !== undefined) shared.set(index, known + weight);
        else if (isNew) shared.set(index, weight);
      }
    }
    return shared;
  }

  #isElsewhere(claimId: string, articleId: string): boolean {
    return this.#project.related('annotationsByClaim', claimId).some((mention) => mention.articleId !== articleId);
  }

  #weightOf(terms: readonly string[]): number {
    return terms.reduce((sum, term) => sum + this.#weight(term), 0);
  }

  #weight(term: string): number {
    const rarity = Math.log(1 + this.#wordings.length / (1 + (this.#postings.get(term)?.length ?? 0)));
    return isNumber(term) ? rarity * numberWeight : rarity;
  }

  #update(): void {
    const due = this.#due;
    this.#due = new Set();
    for (const id of due) this.#forget(id);
    if (this.#gone > 1000 && this.#gone > this.#wordings.length / 2) return this.#rebuild();
    for (const id of due) this.#enter(id);
  }

  #rebuild(): void {
    this.#wordings.length = 0;
    this.#ofClaim.clear();
    this.#postings.clear();
    this.#gone = 0;
    for (const { id } of this.#project.all('claims')) this.#enter(id);
  }

  #forget(claimId: string): void {
    for (const index of this.#ofClaim.get(claimId) ?? []) {
      this.#wordings[index] = null;
      this.#gone += 1;
    }
    this.#ofClaim.delete(claimId);
  }

  #enter(claimId: string): void {
    const claim = this.#project.get('claims', claimId);
    if (claim === undefined) return;
    const indexes: number[] = [];
    for (const text of wordingsOf(this.#project, claim)) {
      const index = this.#wordings.length;
      const terms = [...termsOf(text)];
      this.#wordings.push({ claimId, text, terms });
      indexes.push(index);
      for (const term of terms) {
        const known = this.#postings.get(term);
        if (known === undefined) this.#postings.set(term, [index]);
        else known.push(index);
      }
    }
    this.#ofClaim.set(claimId, indexes);
  }
}

function wordingsOf(project: ProjectReader, { id, statement, variants }: Claim): string[] {
  const quotes = project.related('annotationsByClaim', id).map(({ selectors }) => selectors.quote.exact);
  return [...new Set([statement, ...variants, ...quotes])].slice(0, mostWordings);
}

function contradicts(one: readonly string[], other: readonly string[]): boolean {
  const numbers = new Set(one.filter(isNumber));
  const theirs = other.filter(isNumber);
  return numbers.size > 0 && theirs.length > 0 && !theirs.some((number) => numbers.has(number));
}
