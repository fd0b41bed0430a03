import type { Selectors } from '#shared/model/selector';

/** UTF-16 units of context kept on either side: what Hypothesis and apache-annotator keep, so quotes are exchangeable. */
export const contextLength = 32;

/**
 * Selectors of `[start, end)`, in UTF-16 units of the canonical text. An end that falls inside a surrogate pair is
 * widened to take the whole character, because no other unit (code point, byte) could name half of it; the context is
 * cut a unit short rather than through a pair.
 *
 * Requires `0 <= start < end <= text.length`; anything else is a caller's mistake and throws a RangeError.
 */
export function describeRange(text: string, start: number, end: number): Selectors {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`[${start}, ${end}) is not a range of a text of ${text.length} UTF-16 units`);
  }
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  return { quote: describeContext(text, from, to), position: { start: from, end: to } };
}

function describeContext(text: string, start: number, end: number): Selectors['quote'] {
  const before = Math.max(0, start - contextLength);
  const after = Math.min(text.length, end + contextLength);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, before) ? before + 1 : before, start),
    suffix: text.slice(end, splitsPair(text, after) ? after - 1 : after),
  };
}

/** Whether an offset stands between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
