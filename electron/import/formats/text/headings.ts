/** Which lines of plain text are headings. A guess, and a careful one: a missed heading is still a paragraph. */
import type { Paragraph } from './lines';

const longestHeading = 90;
const mostWords = 13;

/** Small words keep their small letter in titles. */
const small = new Set(
  'a an and as at but by for from if in into nor of off on or over per so than that the to up upon via vs vs. versus with yet is its'.split(
    ' ',
  ),
);

export function isHeadingAt(paragraphs: readonly Paragraph[], index: number): boolean {
  const paragraph = paragraphs[index];
  const next = paragraphs[index + 1];
  if (paragraph === undefined || next === undefined) return false;
  if (paragraph.underlined !== null) return true;
  const { text } = paragraph;
  const words = text.split(/\s+/);
  if (text.length > longestHeading || words.length > mostWords || words.length < 2) return isKnownAlone(text);
  if (/[.!;,:…。！；，：]["”’)]?$/.test(text) || !/^[\p{Lu}\p{N}“"'‘¿¡(]/u.test(text)) return false;
  // Something longer, or at least a sentence, must stand under it.
  if (next.text.length <= text.length && !/[.!?:。]["”’)]?$/.test(next.text)) return false;
  const stands = paragraph.gap && next.gap;
  return (
    isTitleCase(words) ||
    isCapitals(text) ||
    (stands && !/[?"”]$/.test(text) && words.length <= 8 && next.text.length > 120)
  );
}

/** One word that opens a section wherever it stands. */
const isKnownAlone = (text: string): boolean =>
  /^(?:introduction|background|conclusions?|methods?|methodology|results|discussion|sources|references|notes|bibliography|appendix|summary|abstract|einleitung|fazit|quellen|conclusion|références|fuentes|conclusión|conclusiones)$/i.test(
    text,
  );

function isTitleCase(words: readonly string[]): boolean {
  const plain = words.map((word) => word.replace(/^[("“‘']+|[)"”’',?]+$/g, '')).filter((word) => /\p{L}/u.test(word));
  const long = plain.filter((word) => !small.has(word.toLowerCase()));
  const capital = long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return long.length >= 2 && capital === long.length;
}

const isCapitals = (text: string): boolean =>
  /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && !/\d{3,}/.test(text);
