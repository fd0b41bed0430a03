/** Half-open `[start, end)` in UTF-16 units of the canonical text. */
export type TextRange = { readonly start: number; readonly end: number };

/** Found with the words of the quote, but for the differences that `fold-text.ts` tolerates. */
type Anchored = { readonly status: 'anchored' } & TextRange;

/** Found, but not as the selectors say: other words, or another place. */
type Moved = {
  readonly status: 'moved';
  /** Characters inserted, dropped or replaced between the quote and the text found; 0 when only the place changed. */
  readonly edits: number;
  /** New start minus the start that was expected, in UTF-16 units; 0 when no start was expected. */
  readonly shift: number;
} & TextRange;

/**
 * Found, but nothing says that it is the passage meant: several copies are equally good, or the only one stands in
 * other surroundings. The candidates, best first, are for a person to choose from; there is at least one.
 */
type Ambiguous = { readonly status: 'ambiguous'; readonly candidates: readonly TextRange[] };

/** Not in the text, or nothing similar enough. */
type Orphan = { readonly status: 'orphan' };

export type Anchor = Anchored | Moved | Ambiguous | Orphan;
