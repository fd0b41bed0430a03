/**
 * What sources rest on: each cites others, down to origins that cite nothing, or round in a loop.
 *
 * Sources that share an origin are one line of evidence, however many they are: five articles on one survey are worth
 * one survey. Two sources count as independent only when nothing links them: no shared origin, and no third source
 * among those counted that shares an origin with both. That can only undercount, never overstate.
 */
import type { EvidenceSource } from '#shared/model/source';
import { grouped } from '../grouped';
import { LineFinder } from './line-finder';
import { Numbering } from './numbering';
import { originSets } from './origin-sets';
import { graphOf, strongComponents } from './strong-components';

/** Sources that rest on the same origins, and count as one. */
export type Line = { readonly origins: readonly string[]; readonly sources: readonly string[] };

export class EvidenceGraph {
  /** Sources that cite one another in a circle, or themselves: each loop sorted by id, the loops by their first. */
  readonly loops: readonly (readonly string[])[];
  /** Sources by number; every array below counts them so. */
  readonly numbering: Numbering;
  /** The number of each source's set of origins, and the ids of the origins in each set, sorted. */
  readonly #setOf: Int32Array;
  readonly #originsIn: readonly (readonly string[])[];
  /** The same by the origins' numbers, and the origins' ids. */
  readonly #sets: readonly (readonly number[])[];
  readonly #originIds: readonly string[];
  readonly #finder: LineFinder;
  /** The last question in which each source was met, so that none is counted twice. */
  readonly #metIn: Int32Array;
  #question = 0;
  #endings: readonly Line[] | null = null;

  /** `former`: a graph of much the same sources; where they are the very same they keep their numbers. */
  constructor(sources: Iterable<Pick<EvidenceSource, 'id' | 'citesIds'>>, former: EvidenceGraph | null = null) {
    const rows = [...sources];
    const { ids, of } = (this.numbering = Numbering.of(rows, former?.numbering));
    const cited = ids.map((): readonly number[] => []);
    for (const { id, citesIds } of rows)
      if (citesIds.length > 0) cited[of(id) ?? 0] = citesIds.flatMap((each) => of(each) ?? []);
    const graph = graphOf(cited);
    const components = strongComponents(graph);
    const members = Array.from({ length: components.count }, (): string[] => []);
    for (const [number, id] of ids.entries()) members[components.of[number] ?? 0]?.push(id);
    const selfCiting = new Set(ids.filter((_, number) => cited[number]?.includes(number)));
    this.loops = members
      .filter((ids) => ids.length > 1 || selfCiting.has(ids[0] ?? ''))
      .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));

    const { origins, setOf, sets } = originSets(graph, components);
    const originIds = origins.map((component) => members[component]?.[0] ?? '');
    this.#originIds = originIds;
    this.#sets = sets;
    this.#setOf = components.of.map((component) => setOf[component] ?? 0);
    this.#originsIn = sets.map((set) => set.map((origin) => originIds[origin] ?? '').sort());
    this.#finder = new LineFinder(sets, origins.length);
    this.#metIn = new Int32Array(ids.length);
  }

  /** Ids of all sources, sorted. */
  get sourceIds(): readonly string[] {
    return this.numbering.ids;
  }

  has(sourceId: string): boolean {
    return this.numbering.of(sourceId) !== undefined;
  }

  /** What a source ends in, sorted: itself when it cites nothing. A loop without a way out goes by its first source. */
  originsOf(sourceId: string): readonly string[] {
    const number = this.numbering.of(sourceId);
    return number === undefined ? [] : (this.#originsIn[this.#setOf[number] ?? 0] ?? []);
  }

  /** Sources of either graph that end in other origins in the other one, or are not in it. */
  differingFrom(other: EvidenceGraph): string[] {
    const differs = (id: string): boolean => this.originsOf(id).join() !== other.originsOf(id).join();
    return [...this.sourceIds.filter(differs), ...other.sourceIds.filter((id) => !this.has(id))];
  }

  /** Sources that end in something other than themselves, those that end in the same together; each list sorted. */
  get endings(): readonly Line[] {
    if (this.#endings === null) {
      const bySet = new Map<number, string[]>();
      for (const [number, id] of this.sourceIds.entries()) {
        const set = this.#setOf[number] ?? 0;
        const origins = this.#originsIn[set] ?? [];
        if (origins.length === 1 && origins[0] === id) continue;
        const sources = bySet.get(set);
        if (sources === undefined) bySet.set(set, [id]);
        else sources.push(id);
      }
      this.#endings = Array.from(bySet, ([set, sources]) => ({ origins: this.#originsIn[set] ?? [], sources }));
    }
    return this.#endings;
  }

  /** How many different sources these are, and how many independent lines of evidence: at most as many. */
  countAmong(sourceIds: readonly string[]): { readonly sources: number; readonly independent: number } {
    const [only] = sourceIds;
    // Most claims have one source of a stance, which needs no joining.
    if (sourceIds.length === 1 && only !== undefined) return this.has(only) ? one : nothing;
    return this.countNumbers(this.#numbersOf(sourceIds));
  }

  /** The same for sources by number, each once. */
  countNumbers(numbers: ArrayLike<number>): { readonly sources: number; readonly independent: number } {
    const { length } = numbers;
    if (length < 2) return { sources: length, independent: length };
    const sets = new Int32Array(length);
    for (let index = 0; index < length; index += 1) sets[index] = this.#setOf[numbers[index] ?? 0] ?? 0;
    return { sources: length, independent: this.#finder.join(sets) };
  }

  /** For each origin how many of these groups of sources, by number, rest on it. */
  groupsByOrigin(groups: Iterable<ArrayLike<number>>): ReadonlyMap<string, number> {
    const counts = new Int32Array(this.#originIds.length);
    const metIn = new Int32Array(this.#originIds.length);
    let group = 0;
    for (const numbers of groups) {
      group += 1;
      for (let index = 0; index < numbers.length; index += 1)
        for (const origin of this.#sets[this.#setOf[numbers[index] ?? 0] ?? 0] ?? []) {
          if (metIn[origin] === group) continue;
          metIn[origin] = group;
          counts[origin] = (counts[origin] ?? 0) + 1;
        }
    }
    return new Map(this.#originIds.map((id, origin) => [id, counts[origin] ?? 0]));
  }

  /** The lines that at least two of these sources belong to, each sorted by id, those with most sources first. */
  sharedLinesAmong(sourceIds: readonly string[]): Line[] {
    return this.sharedLinesOf(Int32Array.from(this.#numbersOf(sourceIds)).sort());
  }

  /** The same for sources by number, each once and ascending. */
  sharedLinesOf(numbers: Int32Array): Line[] {
    const setOf = (number: number): number => this.#setOf[number] ?? 0;
    this.#finder.join(numbers.map(setOf));
    const lines = grouped(numbers, (number) => this.#finder.groupOf(setOf(number)));
    return [...lines.values()]
      .filter((line) => line.length > 1)
      .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
      .map((line) => ({
        origins: this.#originsOfSets(new Set(line.map(setOf))),
        sources: line.map((number) => this.sourceIds[number] ?? ''),
      }));
  }

  #originsOfSets(sets: ReadonlySet<number>): readonly string[] {
    const [first = [], ...rest] = Array.from(sets, (set) => this.#originsIn[set] ?? []);
    return rest.length === 0 ? first : [...new Set([first, ...rest].flat())].sort();
  }

  /** Each once; those that are not there are left out. */
  #numbersOf(sourceIds: readonly string[]): number[] {
    const numbers: number[] = [];
    this.#question += 1;
    for (const id of sourceIds) {
      const number = this.numbering.of(id);
      if (number === undefined || this.#metIn[number] === this.#question) continue;
      this.#metIn[number] = this.#question;
      numbers.push(number);
    }
    return numbers;
  }
}

const one = { sources: 1, independent: 1 };
const nothing = { sources: 0, independent: 0 };
