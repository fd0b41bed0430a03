import { z } from 'zod';

/** Text quote selector, W3C Web Annotation section 4.2.4. `exact` equals the slice of the canonical text. */
const quoteSelectorSchema = z.strictObject({
  exact: z.string().min(1),
  /** Up to 32 UTF-16 units before `exact`; empty at the start of the article. */
  prefix: z.string(),
  /** Up to 32 UTF-16 units after `exact`; empty at the end of the article. */
  suffix: z.string(),
});
export type QuoteSelector = z.infer<typeof quoteSelectorSchema>;

/**
 * Text position selector, W3C Web Annotation section 4.2.5: half-open `[start, end)` in the canonical text.
 * UTF-16 units here; exports give Unicode code points, as the standard asks.
 */
const positionSelectorSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine(({ start, end }) => start < end, 'start must be before end');

export const selectorsSchema = z.strictObject({ quote: quoteSelectorSchema, position: positionSelectorSchema });
/** Both ways to find a target again: position first, quote when the text changed. */
export type Selectors = z.infer<typeof selectorsSchema>;
