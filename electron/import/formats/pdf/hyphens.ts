/** Whether a hyphen at the end of a line belongs to the word or only to the line. */

/** Words written in one piece, and words written with a hyphen, as the document itself has them inside its lines. */
export type Vocabulary = { readonly whole: ReadonlySet<string>; readonly compound: ReadonlySet<string> };

export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const whole = new Set<string>();
  const compound = new Set<string>();
  let cut = false;
  for (const line of lines) {
    // What stands beside a hyphen at a line end may be half a word.
    const inner = (cut ? line.replace(/^[\p{L}\p{M}]+/u, '') : line).replace(lineEnd, '');
    cut = lineEnd.test(line);
    for (const [word] of inner.matchAll(/[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu)) {
      (/[-\u2010\u2011]/.test(word) ? compound : whole).add(plain(word));
    }
  }
  return { whole, compound };
}

const lineEnd = /([\p{L}\p{M}]+)([-\u2010\u00AD])$/u;

/**
 * The end of the first line and the start of the next, joined: '' to put the next line straight on (with the
 * hyphen taken off or kept), ' ' when they are two words.
 */
export function joinLines(before: string, after: string, words: Vocabulary): { cut: number; glue: '' | ' ' } {
  const end = lineEnd.exec(before);
  if (end === null)
    return {
      cut: 0,
      glue: /[-\u2010\u2011\u2013\u2014/]$/.test(before) && /\S[-\u2010\u2011\u2013\u2014/]$/.test(before) ? '' : ' ',
    };
  const [, first = '', hyphen] = end;
  const rest = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
  if (hyphen === '\u00AD') return { cut: 1, glue: '' };
  if (rest === '') return { cut: 0, glue: '' };
  return { cut: isBroken(first, rest, words) ? 1 : 0, glue: '' };
}

/** First halves of words written with a hyphen, and hardly ever a syllable: `self-employed`. */
const compounding =
  /^(?:self|e|x|well|long|short|high|low|half|full|cross|quasi|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;
/** Those that are syllables as well: only before a word the document knows by itself (`non-profit`, `pre-vious`). */
const prefixing = /^(?:non|anti|pre|post|ex|co|mid|semi|part|all|so)$/;

function isBroken(first: string, rest: string, { whole, compound }: Vocabulary): boolean {
  const joined = plain(first + rest);
  const hyphenated = plain(`${first}-${rest}`);
  if (compound.has(hyphenated) && !whole.has(joined)) return false;
  if (whole.has(joined)) return true;
  // A capital after the hyphen, or a capital alone before it, is a name or an abbreviation.
  if (/^\p{Lu}/u.test(rest) || /^\p{Lu}$/u.test(first)) return false;
  return !compounding.test(plain(first)) && !(prefixing.test(plain(first)) && whole.has(plain(rest)));
}

const plain = (word: string): string => word.toLowerCase().replace(/[\u2010\u2011]/g, '-');
