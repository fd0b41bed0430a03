import { proposeQuantities } from '#shared/analysis/quantities/propose-quantities';
import type { Claim } from '#shared/model/claim';
import { numberKey, type Quantity } from '#shared/model/quantity';

/** UTF-16 units of a passage that are looked at: a claim is a sentence or two. */
const longestPassage = 4000;

/** What the passage states, or else the statement, without what the claim has already and what was left out. */
export function proposedNumbers(claim: Claim, quote: string, published: string | null): Quantity[] {
  const known = new Set([...claim.quantities.map(numberKey), ...(claim.dismissed ?? [])]);
  const texts = [claim.statement, quote.slice(0, longestPassage)];
  const found = new Map<string, Quantity>();
  // The statement says more of what a number is about than the passage, and goes first.
  for (const text of texts)
    for (const { start: _, end: __, ...quantity } of proposeQuantities(text, { published })) {
      const key = numberKey(quantity);
      if (!known.has(key) && !found.has(key)) found.set(key, { ...quantity, confirmed: false });
    }
  return [...found.values()];
}
