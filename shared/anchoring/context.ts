/** How well the surroundings of a passage agree with the prefix and suffix of a quote. All texts are folded. */
import { similarity } from './edit-distance';

export type Context = { readonly prefix: string; readonly suffix: string };

/**
 * 1 when both sides agree to the letter, near 0.2 for unrelated prose, null when the quote came without context. White
 * space next to the quote is left out, because selecting a space more or less is no difference.
 */
export function contextAgreement(text: string, start: number, end: number, context: Context): number | null {
  const prefix = context.prefix.trim();
  const suffix = context.suffix.trim();
  const length = prefix.length + suffix.length;
  if (length === 0) return null;
  // One unit more than the context is read, for the space that was trimmed.
  const before = text.slice(Math.max(0, start - prefix.length - 1), start).trimEnd();
  const after = text.slice(end, end + suffix.length + 1).trimStart();
  const alikeBefore = similarity(prefix, before.slice(Math.max(0, before.length - prefix.length)));
  const alikeAfter = similarity(suffix, after.slice(0, suffix.length));
  return (prefix.length * alikeBefore + suffix.length * alikeAfter) / length;
}
