/**
 * The peer: how the Hypothesis client finds a quote again, after its description (`match-quote` in hypothesis/client).
 * Equal copies, or else all passages within half the quote's length in edits; each is rated by the quote (50), prefix
 * and suffix (20 each) and its nearness to the old position (2), and the best is taken, however close the next.
 */
import type { TextRange } from '#shared/anchoring/anchor';
import type { Selectors } from '#shared/model/selector';

/** `approx-string-match`, or any search that gives passages with at most so many edits. */
export type ApproximateSearch = (
  text: string,
  pattern: string,
  maxErrors: number,
) => readonly { readonly start: number; readonly end: number; readonly errors: number }[];

export function anchorAsHypothesis(
  search: ApproximateSearch,
  text: string,
  { quote, position }: Selectors,
): TextRange | null {
  const { exact, prefix, suffix } = quote;
  const matches = (inText: string, pattern: string, most: number): ReturnType<ApproximateSearch> => {
    const equal = [];
    for (let at = inText.indexOf(pattern); at !== -1; at = inText.indexOf(pattern, at + 1)) {
      equal.push({ start: at, end: at + pattern.length, errors: 0 });
    }
    return equal.length > 0 ? equal : search(inText, pattern, most);
  };
  const alike = (inText: string, pattern: string): number =>
    pattern === '' ? 1 : 1 - (matches(inText, pattern, pattern.length)[0]?.errors ?? pattern.length) / pattern.length;
  let best: (TextRange & { score: number }) | null = null;
  for (const { start, end, errors } of matches(text, exact, Math.min(256, exact.length / 2))) {
    const score =
      50 * (1 - errors / exact.length) +
      20 * alike(text.slice(Math.max(0, start - prefix.length), start), prefix) +
      20 * alike(text.slice(end, end + suffix.length), suffix) +
      2 * (1 - Math.abs(start - position.start) / text.length);
    if (best === null || score > best.score) best = { start, end, score };
  }
  return best;
}
