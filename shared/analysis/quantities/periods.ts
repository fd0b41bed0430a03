/**
 * Times in words, as a form in which equal times are equal strings: `2026-01/2026-02`, `2025`, `late 2025`,
 * `since late 2022`, `by 2026-12`. Without a year: `--01/--02`. A length alone: `2 months`.
 */
export type Period = { readonly label: string; readonly start: number; readonly end: number };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const year = String.raw`(?:19|20)\d\d`;
const ordinal = 'first|second|third|fourth|last|final';
const count = 'two|three|four|five|six|nine|\\d{1,2}';

const pattern = new RegExp(
  String.raw`\b(?:(?<limit>since|by|until)\s)?(?:the\s)?(?<end>end\sof\s)?(?:` +
    [
      String.raw`(?<isoFrom>${year}-\d\d)(?:\/(?<isoTo>${year}-\d\d))?(?![\d-])`,
      String.raw`(?<m1>${month})(?:\s(?<y1>${year}))?\s?(?:and|through|to|until|–|-)\s?(?<m2>${month})(?:,?\s(?:of\s)?(?<y2>${year}))?`,
      String.raw`(?:\d{1,2}\s)?(?<m3>${month})(?:\s\d{1,2}(?:st|nd|rd|th)?(?!\d|,\d|\.\d|%))?(?:,?\s(?:of\s)?(?<y3>${year}))?`,
      String.raw`(?<part>${ordinal})\s(?<count>${count})\smonths\sof\s(?:(?<y4>${year})|the\syear|this\syear)`,
      String.raw`(?:(?<quarter>${ordinal})[\s-]quarter|q(?<q>[1-4]))(?:,?\s(?:of\s)?(?<y5>${year}))?`,
      String.raw`(?:(?<half>first|second)\shalf|h(?<h>[12]))\s(?:of\s)?(?<y6>${year})`,
      String.raw`(?<phase>early|mid|late)[\s-](?:in\s)?(?<y7>${year})`,
      String.raw`(?<y8>${year})\s?(?:and|to|–|-|\/)\s?(?<y9>${year})`,
      String.raw`(?<![\p{L}\p{N}]-)(?<y10>${year})`,
      String.raw`(?<relative>this\syear|last\syear|next\syear|(?<=end\sof\s)(?:the\s)?year)`,
    ].join('|') +
    String.raw`)(?![\p{L}\p{N}])|\b(?:in|within|over|for)\s(?:just\s|the\s)?(?<length>${count}|a|one)\s(?<lengthUnit>months?|quarters?|weeks?|years?)\b`,
  'giu',
);
/** A text without any of these has no period: the pattern above need not be tried. */
const hint = /\d{4}|\bq[1-4]\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|month|quarter|year|week)/i;

/** `reference`: the day the text was published, `YYYY-MM-DD`, which months without a year and `last year` refer to. */
export function periodsIn(text: string, reference: string | null = null): Period[] {
  if (!hint.test(text)) return [];
  const found: Period[] = [];
  for (const match of text.matchAll(pattern)) {
    const label = labelOf(match.groups ?? {}, match[0], reference);
    if (label !== null) found.push({ label, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The first period that a text names in this form; the text itself when it names none. */
export function normalisedPeriod(text: string): string {
  return periodsIn(text)[0]?.label ?? text.trim().toLowerCase();
}

function labelOf(groups: Readonly<Record<string, string | undefined>>, words: string, reference: string | null) {
  const { length, lengthUnit } = groups;
  if (length !== undefined) {
    const many = ['a', 'one'].includes(length.toLowerCase()) ? 1 : numberOf(length);
    return `${many} ${(lengthUnit ?? '').replace(/s$/, '')}${many === 1 ? '' : 's'}`;
  }
  // "May" is a verb more often than a month, unless something else says that it is one.
  if (groups.m3 !== undefined && groups.y3 === undefined && !/^(?:since|by|until)|\d/i.test(words.trim()))
    if (!/^\p{Lu}/u.test(groups.m3) || /^(?:may|march)$/i.test(groups.m3)) return null;
  const label = span(groups, reference);
  if (label === null) return null;
  if (groups.end !== undefined)
    return `by ${/^\d{4}$/.test(label) ? `${label}-12` : label.replace('year', 'end of year')}`;
  return groups.limit === undefined ? label : `${groups.limit.toLowerCase()} ${label}`;
}

function span(groups: Readonly<Record<string, string | undefined>>, reference: string | null): string | null {
  const {
    isoFrom,
    isoTo,
    m1,
    y1,
    m2,
    y2,
    m3,
    y3,
    part,
    count: many,
    y4,
    quarter,
    q,
    y5,
    half,
    h,
    y6,
    phase,
    y7,
  } = groups;
  const thisYear = reference?.slice(0, 4);
  if (isoFrom !== undefined) return isoTo === undefined ? isoFrom : `${isoFrom}/${isoTo}`;
  if (m1 !== undefined && m2 !== undefined) {
    const [from, to] = [monthOf(m1), monthOf(m2)];
    const last = y2 ?? yearOf(to, reference);
    return range(y1 ?? last, from, last, to);
  }
  if (m3 !== undefined) {
    const of = monthOf(m3);
    const known = y3 ?? yearOf(of, reference);
    return range(known, of, known, of);
  }
  if (part !== undefined && many !== undefined) {
    const months = numberOf(many);
    const known = y4 ?? thisYear ?? '-';
    const isFirst = part.toLowerCase() === 'first';
    return isFirst ? range(known, 1, known, months) : range(known, 13 - months, known, 12);
  }
  if (quarter !== undefined || q !== undefined) {
    const index = q === undefined ? ordinals.indexOf((quarter ?? '').toLowerCase()) : Number(q) - 1;
    const known = y5 ?? thisYear ?? '-';
    return index < 0 || index > 3 ? null : range(known, index * 3 + 1, known, index * 3 + 3);
  }
  if (y6 !== undefined)
    return half?.toLowerCase() === 'first' || h === '1' ? range(y6, 1, y6, 6) : range(y6, 7, y6, 12);
  if (phase !== undefined && y7 !== undefined) return `${phase.toLowerCase()} ${y7}`;
  if (groups.y8 !== undefined && groups.y9 !== undefined) return `${groups.y8}/${groups.y9}`;
  if (groups.y10 !== undefined) return groups.y10;
  const relative = groups.relative?.toLowerCase();
  if (relative === undefined) return null;
  if (thisYear === undefined) return relative.replace(/^the /, '');
  return String(Number(thisYear) + (relative.startsWith('last') ? -1 : relative.startsWith('next') ? 1 : 0));
}

const ordinals = ['first', 'second', 'third', 'fourth'];
const numbers = ['', '', 'two', 'three', 'four', 'five', 'six', '', '', 'nine'];
const numberOf = (word: string): number => (/^\d+$/.test(word) ? Number(word) : numbers.indexOf(word.toLowerCase()));
const monthOf = (name: string): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The year in which a month last began before the text was published; `-` when that is unknown. */
function yearOf(of: number, reference: string | null): string {
  if (reference === null) return '-';
  const [at = '', current = ''] = reference.split('-');
  return of <= Number(current) ? at : String(Number(at) - 1);
}

function range(y1: string, from: number, y2: string, to: number): string {
  const label = (ofYear: string, of: number) => `${ofYear}-${String(of).padStart(2, '0')}`;
  return y1 === y2 && from === to ? label(y1, from) : `${label(y1, from)}/${label(y2, to)}`;
}
