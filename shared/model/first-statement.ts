/** A claim's statement may not be longer than this to begin with, in UTF-16 units; a longer passage begins it. */
const longest = 400;

/** The statement that a claim gets when nobody worded it: the words of its first mention, on one line. */
export function firstStatement(passage: string): string {
  const words = passage.replaceAll(/\s+/g, ' ').trim();
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  const whole = cut.replace(/\s\S*$/, '');
  // A passage without a blank is cut in the middle, but never in the middle of a character.
  return `${(whole === cut ? cut.replace(/[\ud800-\udbff]$/, '') : whole).trimEnd()}…`;
}
