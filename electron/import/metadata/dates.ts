/** Calendar days from the ways people and programs write them. Only a certain day counts: month and year alone do not. */
import { monthNumber } from './months';

/** Nothing on a web page, and little in an archive, is older; a later year is a slip. */
const firstYear = 1900;
const lastYear = 2100;

/** `YYYY-MM-DD` of the date that `text` starts with or is; the day as written, whatever the time zone. */
export function dayOf(text: string): string | null {
  const line = text.slice(0, 200).trim();
  return isoDay(line) ?? compactDay(line) ?? epochDay(line) ?? writtenDay(line);
}

/** ISO 8601 and its relatives with year first. */
function isoDay(line: string): string | null {
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(line) ??
    /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(line);
  return match === null ? null : day(match[1], match[2], match[3]);
}

const compactDay = (line: string): string | null => {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(line);
  return match === null ? null : day(match[1], match[2], match[3]);
};

/** Seconds or milliseconds since 1970, as some scripts write them. */
function epochDay(line: string): string | null {
  if (!/^1\d{9}(?:\d{3})?$/.test(line)) return null;
  const date = new Date(line.length === 10 ? Number(line) * 1000 : Number(line));
  return date.toISOString().slice(0, 10);
}

/** A day beside a word. Only such lines are worth the expressions that read them. */
const maybeNamed = /\d[^\s\d]{0,3}[\s-]{0,3}(?:de\s|of\s|d['’])?[^\s\d\x21-\x40]{3}|[^\s\d\x21-\x40]\.?\s{1,3}\d/;

/** What months are written with. All of `\p{L}` takes V8 longer to make ready than the dates of a hundred lines to read. */
const letter = '[^\\s\\x21-\\x40\\x5b-\\x60\\x7b-\\xbf\\u2000-\\u206f\\u3000-\\u303f]';
const dayFirst = new RegExp(
  `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|re|º|ª)?\\.?\\s{0,3}(?:de\\s|of\\s|d['’])?[\\s-]{0,2}(${letter}{3,12})\\.?,?` +
    `[\\s-]{0,2}(?:de\\s|del\\s)?\\s{0,2}(\\d{4})(?!\\d)`,
);
const monthFirst = new RegExp(
  `(?<!${letter})(${letter}{3,12})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?:at\\s)?(\\d{4})(?!\\d)`,
);

/** The first date in a line: weekday, day, month by name, year in any usual order; numbers alone only where the order cannot be mistaken. */
export function writtenDay(text: string): string | null {
  const line = text.slice(0, 400);
  if (!/\d{4}/.test(line)) return null;
  if (!maybeNamed.test(line)) return numericDay(line);
  const named = dayFirst.exec(line);
  if (named !== null) {
    const found = day(named[3], monthNumber(named[2] ?? ''), named[1]);
    if (found !== null) return found;
  }
  const american = monthFirst.exec(line);
  if (american !== null) {
    const found = day(american[3], monthNumber(american[1] ?? ''), american[2]);
    if (found !== null) return found;
  }
  return numericDay(line);
}

/** `9.4.2026` is German or Russian and so the ninth of April; `09/04/2026` could be either and is left. */
function numericDay(line: string): string | null {
  const year = /(?<![\d./-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d./-])/.exec(line);
  if (year !== null) return day(year[1], year[2], year[3]);
  const cjk = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(line);
  if (cjk !== null) return day(cjk[1], cjk[2], cjk[3]);
  const dotted = /(?<![\d./-])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d|\.\d)/.exec(line);
  if (dotted !== null) return day(dotted[3], dotted[2], dotted[1]);
  const slashed = /(?<![\d./-])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(line);
  if (slashed === null) return null;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  if (first > 12) return day(slashed[3], second, first);
  if (second > 12 || first === second) return day(slashed[3], first, second);
  return null;
}

/** A whole date in an address: `/2026/01/06/`, `/2026-01-06-`, `/2026/jan/06/`. */
export function dayInAddress(url: string): string | null {
  const path = url
    .slice(0, 2000)
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/[?#].*$/, '');
  const numbers = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_.-]|$)/.exec(path);
  if (numbers !== null) return day(numbers[1], numbers[2], numbers[3]);
  const named = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?=\/|$)/i.exec(path);
  return named === null ? null : day(named[1], monthNumber(named[2] ?? ''), named[3]);
}

type Part = string | number | null | undefined;

/** Null when there is no such day. */
function day(year: Part, month: Part, date: Part): string | null {
  const [y, m, d] = [Number(year ?? 0), Number(month ?? 0), Number(date ?? 0)];
  if (!(y >= firstYear && y <= lastYear) || !(m >= 1 && m <= 12) || d < 1) return null;
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
