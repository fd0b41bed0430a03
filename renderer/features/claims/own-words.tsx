import { isTelling } from '#shared/analysis/similar/terms';
import { eachWord, wordsOf } from '#shared/search/words';

/** A wording with what no other one has underlined, small words left aside: names and numbers that differ are seen at once. */
export function OwnWords({ text, others }: { text: string; others: readonly string[] }) {
  if (others.length === 0) return text;
  const known = new Set(others.flatMap((other) => wordsOf(other)));
  const parts: { text: string; own: boolean }[] = [];
  let at = 0;
  eachWord(text, (word, start, end) => {
    const own = !known.has(word) && isTelling(word);
    const last = parts.at(-1);
    // What stands between two words of one kind belongs to both.
    if (last?.own === own) last.text += text.slice(at, end);
    else parts.push({ text: text.slice(at, start), own: false }, { text: text.slice(start, end), own });
    at = end;
  });
  parts.push({ text: text.slice(at), own: false });
  let place = 0;
  return parts.map((part) => {
    const key = (place += part.text.length);
    return part.own ? <u key={key}>{part.text}</u> : part.text;
  });
}
