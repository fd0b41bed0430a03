import fc from 'fast-check';

/** What breaks offsets: pairs, joined emoji, flags, combining marks, right-to-left, CRLF, zero-width, lone surrogates. */
const troublesome = [
  ...['😀', '👨‍👩‍👧‍👦', '🇩🇪', '👍🏽', '𝒜', '𐍈'],
  ...['é', 'e\u0301', 'a\u0323\u0302', 'क्षि', 'ท\u0E48\u0E33', '각', 'が', 'か\u3099'],
  ...['שלום', 'שָׁלוֹם', 'مرحبا', '\u202e', '\u200f', '\u2067'],
  ...['\r\n', '\n', '\n\n', '\t', '\u00a0', '\u2028', '\u3000', ' '],
  ...['\u200b', '\u200d', '\u00ad', '\ufeff', '\u2060'],
  ...['“', '”', '’', "'", '"', '–', '-', '…', '.', '!', '52,955'],
  ...['中文', '日本語', 'ไทย', 'jobs', 'AI', 'layoffs', '\ud83d', '\ude00'],
];

const piece = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...troublesome),
    fc.constantFrom('the ', 'cut ', 'firm ', 'a'),
    fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
  );

/** Texts of up to 40 pieces, with the troublesome ones mixed in. */
export const anyText = (maxLength = 40): fc.Arbitrary<string> =>
  fc.array(piece(), { maxLength }).map((pieces) => pieces.join(''));

/** A text and a non-empty range of it. */
export const anyTextAndRange = (): fc.Arbitrary<{ text: string; start: number; end: number }> =>
  anyText()
    .filter((text) => text !== '')
    .chain((text) =>
      fc
        .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
        .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 })),
    );
