/**
 * Quotes found again after an article changed, beside Hypothesis's method and a plain `indexOf` on the same texts in
 * the same run.
 */
import type { Anchor, TextRange } from '#shared/anchoring/anchor';
import { createReanchorer } from '#shared/anchoring/reanchor';
import { generatedMaterial, type Edits, type Material, type QuotedRange } from './anchoring-material';
import { editedPage, joinPages, pageVersions } from './anchoring-pages';
import { anchorAsHypothesis, type ApproximateSearch } from './hypothesis-method';

/** Shares of the quotes, 0 to 1. */
export type Outcome = {
  /** Both ends within 3 characters, or 5 % of the quote, of where its characters went. */
  readonly right: number;
  /** Some of the passage, with an end farther off. */
  readonly rough: number;
  /** Another passage, without a word of doubt. */
  readonly wrong: number;
  readonly ambiguous: number;
  readonly orphan: number;
};
export type Timed = Outcome & {
  /** For 1,000 quotes, preparation included; a median of several runs where they are short. */ readonly ms: number;
};

export type AnchoringFigures = {
  readonly material: string;
  readonly characters: number;
  readonly quotes: number;
  readonly ours: Timed;
  /** The same with the selectors alone, as when the old text is lost. */
  readonly withoutOldText: Timed;
  /** Null without a search to run it with. Timed on the first `peerQuotes` quotes. */
  readonly hypothesis: Timed | null;
  readonly indexOf: Timed;
};

export type AnchoringOptions = {
  readonly characters?: number;
  readonly quotes?: number;
  readonly runs?: number;
  /** The default export of `approx-string-match`. */
  readonly approximateSearch?: ApproximateSearch | undefined;
  /** Hypothesis's method takes some 10 ms a quote: fewer quotes give its time sooner. */
  readonly peerQuotes?: number;
  /** A folder of pages (none measured when it is not there), each with `source.html` and `expected.html`. */
  readonly pages?: string | undefined;
};

export function measureAnchoring(options: AnchoringOptions = {}): AnchoringFigures[] {
  return [...generatedMaterials(options), ...pageMaterials(options)].map(([name, material]) =>
    measure(name, material, options),
  );
}

const threePercent: Edits = { of: 'characters', rate: 0.03 };
type Named = readonly [name: string, texts: readonly Material[]];

function generatedMaterials({ characters = 1_000_000, quotes = 1_000 }: AnchoringOptions): Named[] {
  const words: Edits = { of: 'words', rate: 0.03 };
  return [
    ['3 % of characters', [generatedMaterial(characters, quotes, threePercent, 0)]],
    ['3 % of words', [generatedMaterial(characters, quotes, words, 0)]],
    ['3 % of words, passages repeat', [generatedMaterial(characters, quotes, words, 0.1)]],
  ];
}

function pageMaterials({ pages, quotes = 1_000 }: AnchoringOptions): Named[] {
  const versions = pages === undefined ? [] : pageVersions(pages);
  if (versions.length === 0) return [];
  const each = (edits: Edits | null): Material[] => versions.map((page) => editedPage(page, 20, edits));
  const joined = joinPages(versions);
  return [
    ['real pages, 20 quotes each', each(null)],
    ['real pages, 20 quotes each, 3 % of characters', each(threePercent)],
    ['real pages, joined', [editedPage(joined, quotes, null)]],
    ['real pages, joined, 3 % of characters', [editedPage(joined, quotes, threePercent)]],
  ];
}

export function measure(material: string, texts: readonly Material[], options: AnchoringOptions): AnchoringFigures {
  const { runs = 5, approximateSearch, peerQuotes = Infinity } = options;
  return {
    material,
    characters: texts.reduce((sum, { newText }) => sum + newText.length, 0),
    quotes: texts.reduce((sum, { quotes }) => sum + quotes.length, 0),
    ours: timed(texts, runs, ({ oldText, newText }) => {
      const reanchor = createReanchorer(oldText, newText);
      return ({ selectors }) => reanchor(selectors);
    }),
    withoutOldText: timed(texts, runs, ({ newText }) => {
      const reanchor = createReanchorer(null, newText);
      return ({ selectors }) => reanchor(selectors);
    }),
    hypothesis:
      approximateSearch === undefined
        ? null
        : timed(
            texts.map((text) => ({ ...text, quotes: text.quotes.slice(0, peerQuotes) })),
            1,
            ({ newText }) =>
              ({ selectors }) =>
                placed(anchorAsHypothesis(approximateSearch, newText, selectors)),
          ),
    indexOf: timed(texts, runs, ({ newText }) => ({ selectors: { quote } }) => {
      const start = newText.indexOf(quote.exact);
      return placed(start === -1 ? null : { start, end: start + quote.exact.length });
    }),
  };
}

const placed = (range: TextRange | null): Anchor =>
  range === null ? { status: 'orphan' } : { status: 'anchored', start: range.start, end: range.end };

type Way = (material: Material) => (quote: QuotedRange) => Anchor;

function timed(texts: readonly Material[], runs: number, way: Way): Timed {
  const times: number[] = [];
  const counts = { right: 0, rough: 0, wrong: 0, ambiguous: 0, orphan: 0 };
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const anchors = texts.map((material) => material.quotes.map(way(material)));
    times.push(performance.now() - start);
    if (run > 0) continue;
    texts.forEach(({ quotes }, text) => {
      quotes.forEach((quote, index) => (counts[judge(anchors[text]?.[index] ?? { status: 'orphan' }, quote)] += 1));
    });
  }
  const total = texts.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const share = (count: number): number => count / total;
  times.sort((left, right) => left - right);
  return {
    ms: ((times[times.length >> 1] ?? 0) * 1000) / total,
    right: share(counts.right),
    rough: share(counts.rough),
    wrong: share(counts.wrong),
    ambiguous: share(counts.ambiguous),
    orphan: share(counts.orphan),
  };
}

function judge(anchor: Anchor, { selectors, truth }: QuotedRange): keyof Outcome {
  if (anchor.status === 'ambiguous' || anchor.status === 'orphan') return anchor.status;
  const off = Math.max(Math.abs(anchor.start - truth.start), Math.abs(anchor.end - truth.end));
  if (off <= Math.max(3, 0.05 * selectors.quote.exact.length)) return 'right';
  return anchor.start < truth.end && truth.start < anchor.end ? 'rough' : 'wrong';
}
