/** TeX in BibTeX fields, as Unicode and back. What no table knows loses its backslash and keeps its words. */

/** Accents as combining characters: `\'e` is e followed by U+0301. */
const accents: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
  r: '\u030a',
};
const symbols: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  guillemotleft: '«',
  guillemotright: '»',
  textexclamdown: '¡',
  textquestiondown: '¿',
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textdollar: '$',
  textunderscore: '_',
  textbullet: '•',
  textdegree: '°',
  texttrademark: '™',
  textregistered: '®',
  copyright: '©',
  textcopyright: '©',
  pounds: '£',
  textsterling: '£',
  texteuro: '€',
  euro: '€',
  textyen: '¥',
  S: '§',
  P: '¶',
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  slash: '/',
  quad: ' ',
  newline: ' ',
  times: '×',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  mu: 'μ',
};

const marks = `'"^~=.\x60`;
const letters = 'uvHckdbr';
const base = String.raw`(?:\\(?<dotless>[ij])(?![A-Za-z])\s?|(?<letter>\p{L}))`;
const token = new RegExp(
  [
    String.raw`\{?\\(?:(?<mark>[${marks}])\s*|(?<named>[${letters}])(?:\s+|(?=\{)))\{?${base}\}?(?<close>\})?`,
    String.raw`\\(?<symbol>[A-Za-z]+)(?:\s+|\{\}|(?![A-Za-z]))`,
    String.raw`\\(?<escaped>[^A-Za-z])`,
    String.raw`(?<dashes>-{2,3})|(?<open>\x60\x60)|(?<shut>'')|(?<tie>~)|(?<brace>[{}$])`,
  ].join('|'),
  'gu',
);

export function fromTex(tex: string): string {
  if (!/[\\{}~$`]|--|''/.test(tex)) return tex;
  const text = tex.replaceAll(token, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { mark, named, dotless, letter, symbol, escaped, dashes, open, shut, tie } = groups;
    const accent = accents[mark ?? named ?? ''];
    if (accent !== undefined) return `${dotless ?? letter ?? ''}${accent}`.normalize('NFC');
    if (symbol !== undefined) return symbols[symbol] ?? '';
    if (escaped !== undefined)
      return escaped === '\\'
        ? ' '
        : /[,;:!/ -]/.test(escaped)
          ? escaped === ' ' || escaped === ','
            ? ' '
            : ''
          : escaped;
    if (dashes !== undefined) return dashes.length === 2 ? '–' : '—';
    if (open !== undefined) return '“';
    if (shut !== undefined) return '”';
    if (tie !== undefined) return '\u00a0';
    return whole.startsWith('\\') ? whole.slice(1) : '';
  });
  return text.replaceAll(/[\t\n\r ]+/g, ' ').trim();
}

const escapes: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** Letters stay Unicode, as every current reader of BibTeX takes them; what TeX would act on is escaped. */
export const toTex = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\~^{}&%$#_]/g, (character) => escapes[character] ?? `\\${character}`)
    // Two hyphens are a dash to TeX, two quotes one mark: an empty group keeps them two.
    .replaceAll(/([-'\x60])(?=\1)/g, '$1{}');
