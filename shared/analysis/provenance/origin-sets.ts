/**
 * Which origins each component of a citation graph ends in. The components without a way out are the origins.
 *
 * Many sources end in the same origins, so equal sets are kept once. While they are joined they are bits: thousands of
 * sources that all end in thousands of origins stay a matter of milliseconds.
 */
import type { Components, Graph } from './strong-components';

export type OriginSets = {
  /** The components that are origins; an origin's number is its place here. */
  readonly origins: readonly number[];
  /** For each component the number of its set. */
  readonly setOf: Int32Array;
  /** Each set's origins by number, ascending. */
  readonly sets: readonly (readonly number[])[];
};

export function originSets(graph: Graph, components: Components): OriginSets {
  const below = targetComponents(graph, components);
  const origins = below.flatMap((targets, component) => (targets.length === 0 ? [component] : []));
  const sets = new SetsOfBits(origins.length);
  const setOf = new Int32Array(components.count);
  let origin = 0;
  // Edges lead to lower numbers, whose sets are known by then.
  for (const [component, targets] of below.entries()) {
    const [first, ...rest] = new Set(targets.map((target) => setOf[target] ?? 0));
    if (first === undefined) {
      setOf[component] = origin;
      origin += 1;
    } else setOf[component] = rest.reduce((set, other) => sets.joined(set, other), first);
  }
  return { origins, setOf, sets: sets.members() };
}

/** Sets by number: first each origin alone, then what was joined. Of most origins no bits are ever asked for. */
class SetsOfBits {
  readonly #size: number;
  readonly #singles: (Uint32Array | undefined)[];
  readonly #unions: Uint32Array[] = [];

  constructor(size: number) {
    this.#size = size;
    this.#singles = Array.from({ length: size });
  }

  /** The number of the union: one of the two when it holds the other, else a new one. */
  joined(a: number, b: number): number {
    const [left, right] = [this.#bitsOf(a), this.#bitsOf(b)];
    const union = left.slice();
    let [isLeft, isRight] = [true, true];
    for (let index = 0; index < union.length; index += 1) {
      const word = ((left[index] ?? 0) | (right[index] ?? 0)) >>> 0;
      union[index] = word;
      isLeft &&= word === left[index];
      isRight &&= word === right[index];
    }
    if (isLeft) return a;
    if (isRight) return b;
    this.#unions.push(union);
    return this.#size + this.#unions.length - 1;
  }

  members(): number[][] {
    return [...this.#singles.map((_, origin) => [origin]), ...this.#unions.map(members)];
  }

  #bitsOf(set: number): Uint32Array {
    if (set >= this.#size) return this.#unions[set - this.#size] ?? new Uint32Array();
    return (this.#singles[set] ??= single(set, this.#size));
  }
}

function single(origin: number, size: number): Uint32Array {
  const words = new Uint32Array(Math.ceil(size / 32));
  words[origin >>> 5] = 1 << (origin & 31);
  return words;
}

function members(words: Uint32Array): number[] {
  const found: number[] = [];
  for (let index = 0; index < words.length; index += 1)
    for (let rest = words[index] ?? 0; rest !== 0; rest &= rest - 1)
      found.push(index * 32 + 31 - Math.clz32(rest & -rest));
  return found;
}

/** For each component the other components that it leads to. */
function targetComponents({ size, starts, targets }: Graph, { count, of }: Components): number[][] {
  const below = Array.from({ length: count }, (): number[] => []);
  for (let node = 0; node < size; node += 1) {
    const component = of[node] ?? 0;
    for (let edge = starts[node] ?? 0; edge < (starts[node + 1] ?? 0); edge += 1) {
      const other = of[targets[edge] ?? 0] ?? 0;
      if (other !== component) below[component]?.push(other);
    }
  }
  return below;
}
