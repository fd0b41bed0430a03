import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf, strongComponents } from '#shared/analysis/provenance/strong-components';

/** Which nodes reach which, by plain search: the definition, not an algorithm to trust. */
function reachable(targetsOf: readonly (readonly number[])[]): boolean[][] {
  return targetsOf.map((_, start) => {
    const seen = new Set([start]);
    for (const node of seen) for (const target of targetsOf[node] ?? []) seen.add(target);
    return targetsOf.map((_, node) => seen.has(node));
  });
}

const anyGraph = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }), { minLength: size, maxLength: size }),
  );

describe('strongly connected components', () => {
  it('put two nodes together exactly when each reaches the other', () => {
    fc.assert(
      fc.property(anyGraph, (targetsOf) => {
        const { of } = strongComponents(graphOf(targetsOf));
        const reaches = reachable(targetsOf);
        for (const [a] of targetsOf.entries())
          for (const [b] of targetsOf.entries())
            expect(of[a] === of[b]).toBe(reaches[a]?.[b] === true && reaches[b]?.[a] === true);
      }),
    );
  });

  it('are numbered so that edges lead downwards', () => {
    fc.assert(
      fc.property(anyGraph, (targetsOf) => {
        const { of, count } = strongComponents(graphOf(targetsOf));
        expect(new Set(of)).toEqual(new Set(Array.from({ length: count }, (_, number) => number)));
        for (const [node, targets] of targetsOf.entries())
          for (const target of targets) expect(of[target]).toBeLessThanOrEqual(of[node] ?? -1);
      }),
    );
  });

  it('are found in a chain and a circle of 200,000', () => {
    const size = 200_000;
    const chain = Array.from({ length: size }, (_, node) => (node + 1 < size ? [node + 1] : []));
    expect(strongComponents(graphOf(chain)).count).toBe(size);
    expect(strongComponents(graphOf(chain.map((targets) => (targets.length === 0 ? [0] : targets)))).count).toBe(1);
  });
});
