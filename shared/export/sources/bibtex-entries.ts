/**
 * The grammar of a BibTeX file: `@type{key, field = value, ...}`, values in braces or quotes, numbers, and names of
 * strings, joined by `#`. Read in one pass; what is no entry is a comment, and an entry that never ends is left out.
 */
export type BibEntry = {
  readonly type: string;
  readonly key: string;
  /** Names in lower case; values as TeX. The first of equal names counts. */
  readonly fields: ReadonlyMap<string, string>;
};

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Each entry that never ends costs a look at the rest of the file; after this many it is no BibTeX. */
const mostUnfinished = 20;

export function bibEntries(text: string): BibEntry[] {
  const strings = new Map(monthNames.map((name, index) => [name, String(index + 1)]));
  const entries: BibEntry[] = [];
  let unfinished = 0;
  const start = /@\s*([A-Za-z]+)\s*[{(]/g;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const type = (match[1] ?? '').toLowerCase();
    if (type === 'comment') continue;
    const reader = new Reader(text, start.lastIndex, strings);
    if (type === 'preamble') reader.value();
    else if (type === 'string') {
      for (const [name, value] of reader.fields()) strings.set(name, value);
    } else {
      const key = reader.key();
      const fields = reader.fields();
      if (!reader.unfinished) entries.push({ type, key, fields });
    }
    if (!reader.unfinished) start.lastIndex = Math.max(start.lastIndex, reader.at);
    else if ((unfinished += 1) > mostUnfinished) break;
  }
  return entries;
}

class Reader {
  readonly #text: string;
  readonly #strings: ReadonlyMap<string, string>;
  at: number;
  /** Whether a value has no end. */
  unfinished = false;

  constructor(text: string, at: number, strings: ReadonlyMap<string, string>) {
    this.#text = text;
    this.at = at;
    this.#strings = strings;
  }

  key(): string {
    const key = this.#take(/[^,={}()"\s]*\s*/y);
    this.#take(/,/y);
    return key.trim();
  }

  fields(): Map<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.#take(/[\s,]+/y);
      const name = this.#take(/[^\s,={}()"#@]+/y).toLowerCase();
      if (name === '' || this.#take(/\s*=\s*/y) === '') break;
      const value = this.value();
      if (!fields.has(name)) fields.set(name, value);
    }
    this.#take(/[\s,]*[})]/y);
    return fields;
  }

  value(): string {
    let value = '';
    do value += this.#part();
    while (this.#take(/\s*#\s*/y) !== '');
    return value;
  }

  #part(): string {
    this.#take(/\s+/y);
    const opening = this.#text[this.at];
    if (opening === '{' || opening === '"') return this.#enclosed(opening);
    const name = this.#take(/[^\s,{}()"#=@]+/y);
    const string = name.toLowerCase();
    return (
      this.#strings.get(string) ?? (isMonth.test(name) ? this.#strings.get(string.slice(0, 3)) : undefined) ?? name
    );
  }

  /** Up to the brace or quote that closes it; quotes within braces do not count, nor does what is escaped. */
  #enclosed(opening: string): string {
    const from = this.at + 1;
    let depth = opening === '{' ? 1 : 0;
    const next = /[{}"\\]/g;
    next.lastIndex = from;
    for (let match = next.exec(this.#text); match !== null; match = next.exec(this.#text)) {
      const [character] = match;
      if (character === '\\') next.lastIndex += 1;
      else if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
      const ends = opening === '{' ? depth === 0 : character === '"' && depth === 0;
      if (!ends) continue;
      this.at = match.index + 1;
      return this.#text.slice(from, match.index);
    }
    this.at = this.#text.length;
    this.unfinished = true;
    return '';
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ''] = pattern.exec(this.#text) ?? [];
    this.at += found.length;
    return found;
  }
}

const isMonth = /^(?:january|february|march|april|june|july|august|sept(?:ember)?|october|november|december)$/i;
