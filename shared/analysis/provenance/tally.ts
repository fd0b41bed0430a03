/**
 * What many links come to before it is known what their sources rest on: made again when the links change, and counted
 * anew, without looking at the links, when a citation does.
 */
import type { EvidenceLink, Stance } from '#shared/model/link';
import type { EvidenceCounts } from '../evidence-counts';
import type { EvidenceGraph } from './evidence-graph';
import type { Numbering } from './numbering';

type Kind = 'all' | Stance;
/** How each is noted for a source. */
const bits: Readonly<Record<Kind, number>> = { all: 1, supports: 2, refutes: 4, neutral: 8 };

export type Tally = {
  readonly numbering: Numbering;
  readonly links: Readonly<Record<Kind, number>>;
  /** The different sources behind them by number, ascending. */
  readonly sources: Readonly<Record<Kind, Int32Array>>;
};

export function tallyOf(groups: Iterable<readonly EvidenceLink[]>, numbering: Numbering): Tally {
  const links = { all: 0, supports: 0, refutes: 0, neutral: 0 };
  const met = new Uint8Array(numbering.ids.length);
  for (const group of groups)
    for (const { sourceId, stance } of group) {
      links.all += 1;
      links[stance] += 1;
      const number = numbering.of(sourceId);
      if (number !== undefined) met[number] = (met[number] ?? 0) | bits.all | bits[stance];
    }
  const sourcesOf = (kind: Kind): Int32Array => {
    const numbers: number[] = [];
    for (const [number, kindsMet] of met.entries()) if ((kindsMet & bits[kind]) !== 0) numbers.push(number);
    return Int32Array.from(numbers);
  };
  return {
    numbering,
    links,
    sources: {
      all: sourcesOf('all'),
      supports: sourcesOf('supports'),
      refutes: sourcesOf('refutes'),
      neutral: sourcesOf('neutral'),
    },
  };
}

/** The graph has the tally's numbering. */
export function countTally({ links, sources }: Tally, graph: EvidenceGraph): EvidenceCounts {
  const countOf = (kind: Kind): EvidenceCounts[Kind] => ({ links: links[kind], ...graph.countNumbers(sources[kind]) });
  return {
    all: countOf('all'),
    supports: countOf('supports'),
    refutes: countOf('refutes'),
    neutral: countOf('neutral'),
  };
}
