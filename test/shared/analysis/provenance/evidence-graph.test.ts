import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceGraph } from '#shared/analysis/provenance/evidence-graph';

const graphFrom = (cites: Readonly<Record<string, readonly string[]>>): EvidenceGraph =>
  new EvidenceGraph(Object.entries(cites).map(([id, citesIds]) => ({ id, citesIds: [...citesIds] })));

describe('what sources rest on', () => {
  const fiveArticles = graphFrom({
    survey: [],
    filing: [],
    a: ['survey'],
    b: ['survey'],
    c: ['a'],
    d: ['c', 'b'],
    e: ['d', 'survey'],
  });

  it('five articles, one survey', () => {
    expect(fiveArticles.originsOf('e')).toEqual(['survey']);
    expect(fiveArticles.countAmong(['a', 'b', 'c', 'd', 'e']).independent).toBe(1);
    expect(fiveArticles.sharedLinesAmong(['a', 'b', 'c', 'd', 'e', 'filing'])).toEqual([
      { origins: ['survey'], sources: ['a', 'b', 'c', 'd', 'e'] },
    ]);
  });

  it('a source that cites nothing is its own origin', () => {
    expect(fiveArticles.originsOf('survey')).toEqual(['survey']);
    expect(fiveArticles.countAmong(['survey', 'filing']).independent).toBe(2);
    expect(fiveArticles.countAmong(['survey', 'survey', 'c'])).toEqual({ sources: 2, independent: 1 });
  });

  it('two articles that cite each other are a loop and one line', () => {
    const graph = graphFrom({ y: ['x'], x: ['y'], z: ['x'], w: ['w'], v: [] });
    expect(graph.loops).toEqual([['w'], ['x', 'y']]);
    expect(graph.originsOf('z')).toEqual(['x']);
    expect(graph.originsOf('y')).toEqual(['x']);
    expect(graph.countAmong(['x', 'y', 'z']).independent).toBe(1);
  });

  it('a loop with a way out ends where the way out does', () => {
    const graph = graphFrom({ x: ['y'], y: ['x', 'filing'], filing: [] });
    expect(graph.loops).toEqual([['x', 'y']]);
    expect(graph.originsOf('x')).toEqual(['filing']);
  });

  it('a source with two origins counts once, and ties those that share one of them', () => {
    const graph = graphFrom({ o1: [], o2: [], review: ['o1', 'o2'], a: ['o1'], b: ['o2'] });
    expect(graph.countAmong(['review']).independent).toBe(1);
    expect(graph.countAmong(['a', 'b']).independent).toBe(2);
    expect(graph.countAmong(['a', 'b', 'review']).independent).toBe(1);
    expect(graph.sharedLinesAmong(['a', 'b', 'review'])).toEqual([
      { origins: ['o1', 'o2'], sources: ['a', 'b', 'review'] },
    ]);
  });

  it('sources that are not there are left out', () => {
    const graph = graphFrom({ a: ['gone'] });
    expect(graph.originsOf('a')).toEqual(['a']);
    expect(graph.originsOf('gone')).toEqual([]);
    expect(graph.countAmong(['gone', 'a']).independent).toBe(1);
    expect(graph.countAmong([]).independent).toBe(0);
  });

  it('is the definition: origins are the ends of all chains, lines the groups tied by shared ends', () => {
    const ids = Array.from({ length: 10 }, (_, index) => `s${index}`);
    const anyCitations = fc.array(fc.subarray(ids, { maxLength: 3 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(anyCitations, fc.subarray(ids), (citations, counted) => {
        const cites = new Map(ids.map((id, index) => [id, citations[index] ?? []]));
        const reached = (id: string): Set<string> => {
          const seen = new Set([id]);
          for (const at of seen) for (const cited of cites.get(at) ?? []) seen.add(cited);
          return seen;
        };
        const isOrigin = (id: string): boolean => [...reached(id)].every((other) => reached(other).has(id));
        const originsOf = (id: string): string[] =>
          [...new Set([...reached(id)].filter(isOrigin).map((origin) => [...reached(origin)].sort()[0] ?? ''))].sort();
        const graph = graphFrom(Object.fromEntries(cites));
        for (const id of ids) expect(graph.originsOf(id)).toEqual(originsOf(id));
        let groups: Set<string>[] = [];
        for (const id of counted) {
          const origins = new Set(originsOf(id));
          const tied = groups.filter((group) => [...origins].some((origin) => group.has(origin)));
          groups = [
            ...groups.filter((group) => !tied.includes(group)),
            new Set([...origins, ...tied.flatMap((group) => [...group])]),
          ];
        }
        expect(graph.countAmong(counted).independent).toBe(groups.length);
        const lines = graph.sharedLinesAmong(counted);
        const inLines = lines.flatMap(({ sources }) => sources);
        expect(counted.length - inLines.length + lines.length).toBe(groups.length);
        expect(lines.every(({ sources }) => graph.countAmong(sources).independent === 1)).toBe(true);
      }),
    );
  });
});
