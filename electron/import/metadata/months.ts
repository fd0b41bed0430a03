/** Month names and their usual short forms, as CLDR has them in the languages articles mostly come in. */
const languages = 'en de fr es it pt nl sv da nb fi pl cs sk ru uk tr ro hu el id'.split(' ');

let numbers: ReadonlyMap<string, number> | null = null;

/** 1 to 12; null when the word is no month. */
export function monthNumber(word: string): number | null {
  numbers ??= table();
  const name = folded(word);
  return (
    numbers.get(name) ??
    (name.length > 4 ? (numbers.get(name.slice(0, 3)) !== undefined ? longForm(name) : null) : null)
  );
}

/** `sept` and `janv` are written more ways than any table holds; a long form must agree with a known one. */
function longForm(name: string): number | null {
  for (const [known, number] of numbers ?? []) if (known.length > 3 && known.startsWith(name)) return number;
  return null;
}

function table(): Map<string, number> {
  const found = new Map<string, number>([['sept', 9]]);
  const ambiguous = new Set<string>();
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      // With a day beside it the month stands in the case that dates use: `6 января`.
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
      const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const date = Date.UTC(2024, month - 1, 15);
        const parts = format.formatToParts(date).filter(({ type }) => type === 'month');
        for (const name of [...parts.map(({ value }) => folded(value)), folded(alone.format(date))]) {
          if (name.length < 3 || /\d/.test(name)) continue;
          const other = found.get(name);
          if (other !== undefined && other !== month) ambiguous.add(name);
          else found.set(name, month);
        }
      }
    }
  }
  for (const name of ambiguous) found.delete(name);
  return found;
}

/** Without accents, dots and case, so that `déc.` and `DEC` are one. */
const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}|[.'’]/gu, '')
    .toLowerCase();
