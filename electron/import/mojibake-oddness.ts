/**
 * How odd neighbouring characters look as writing. Mojibake puts signs inside words and capitals after small
 * letters; people do not. The difference before and after a repair is the evidence for it.
 */

type Kind =
  'lower' | 'upper' | 'foreign-upper' | 'letter' | 'closing' | 'opening' | 'sign' | 'accent' | 'control' | 'other';

const closing = new Set('…’”»›™®©ªº°•¶†‡');
const opening = new Set('“‘«‹„‚¿¡');
const signs = new Set('¢£¤¥€ƒ§¦¬±µ×÷√∞≈≠≤≥∆∂∑∏π∫Ω◊‰¼½¾¹²³');
const accents = new Set('´¨¸˜¯ˆ·˘˙˚˝˛ˇ');

function kindOf(character: string): Kind {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return /[a-z]/.test(character) ? 'lower' : /[A-Z]/.test(character) ? 'upper' : 'other';
  if (point < 0xa0) return 'control';
  if (closing.has(character)) return 'closing';
  if (opening.has(character)) return 'opening';
  if (signs.has(character) || (point >= 0x2500 && point < 0x25a0)) return 'sign';
  if (accents.has(character)) return 'accent';
  if (/\p{Lu}/u.test(character)) return 'foreign-upper';
  if (/\p{Ll}/u.test(character)) return 'lower';
  return /\p{L}/u.test(character) ? 'letter' : 'other';
}

const isLetter = (kind: Kind): boolean =>
  kind === 'lower' || kind === 'upper' || kind === 'foreign-upper' || kind === 'letter';

/** Points for `text`; the characters at its ends count as neighbours only. Zero for ordinary writing. */
export function oddness(text: string): number {
  let points = 0;
  const characters = [...text];
  let previous: { character: string; kind: Kind } | null = null;
  let capitalInside = false;
  for (const character of characters) {
    const kind = kindOf(character);
    if (kind === 'control') points += 2;
    if (previous !== null) points += pairPoints(previous.character, previous.kind, character, kind);
    // A foreign capital in the middle of small letters: once for going in, once for coming out.
    if (kind === 'foreign-upper') capitalInside ||= previous?.kind === 'lower';
    else {
      if (kind === 'lower' && capitalInside) points += 1;
      capitalInside = false;
    }
    previous = { character, kind };
  }
  return points;
}

function pairPoints(left: string, leftKind: Kind, right: string, rightKind: Kind): number {
  if (isLetter(leftKind) && isLetter(rightKind)) {
    if (scriptOf(left) !== scriptOf(right)) return 2;
    return leftKind === 'lower' && rightKind === 'foreign-upper' ? 1 : 0;
  }
  if (isLetter(leftKind)) {
    if (rightKind === 'sign' || rightKind === 'accent') return tilde(left) ? 2 : 1;
    if (rightKind === 'opening') return 1;
    // No language ends words in these capitals before such signs; quotes and dots after them do occur.
    return rightKind === 'closing' && tilde(left) && !'’”…'.includes(right) ? 2 : 0;
  }
  if (isLetter(rightKind)) {
    if (leftKind === 'sign' || leftKind === 'accent') return 1;
    // A quote that closes and goes on at once; an apostrophe and dots are ordinary there.
    return leftKind === 'closing' && left !== '’' && left !== '…' && left !== '•' ? 2 : 0;
  }
  const strange = (kind: Kind): boolean =>
    kind === 'sign' || kind === 'accent' || kind === 'opening' || kind === 'closing';
  return strange(leftKind) && strange(rightKind) && left !== right && (leftKind === 'sign' || leftKind === 'accent')
    ? 1
    : 0;
}

const tilde = (character: string): boolean => character === 'Ã' || character === 'Â';

/** Writing system, coarse: words do not mix these. */
export function scriptOf(character: string): string {
  for (const [name, expression] of scripts) if (expression.test(character)) return name;
  return 'other';
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['cjk', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u],
  ['thai', /\p{Script=Thai}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
];
