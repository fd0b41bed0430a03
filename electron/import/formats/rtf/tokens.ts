/** RTF as tokens (RTF Specification 1.9.1, "RTF Syntax"). The file is bytes, held one to a character. */
export type Token =
  | { readonly kind: 'open' | 'close' }
  /** A control word or symbol: `\b0` is name `b`, value 0; `\~` is name `~`. */
  | { readonly kind: 'control'; readonly name: string; readonly value: number | null }
  /** Characters of the current code page, one byte each. */
  | { readonly kind: 'bytes'; readonly bytes: string };

const syntax = /\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gy;

export function* tokensOf(source: string): Generator<Token> {
  syntax.lastIndex = 0;
  let at = 0;
  while (at < source.length) {
    syntax.lastIndex = at;
    const match = syntax.exec(source);
    if (match === null) {
      at += 1;
      continue;
    }
    at = syntax.lastIndex;
    const [, word, value, hex, symbol, brace, text] = match;
    // What follows is raw data of that many bytes: a picture, an object.
    if (word === 'bin') at += Math.max(0, Number(value ?? '0'));
    else if (word !== undefined)
      yield { kind: 'control', name: word, value: value === undefined ? null : Number(value) };
    else if (hex !== undefined) yield { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (symbol === '\\' || symbol === '{' || symbol === '}') yield { kind: 'bytes', bytes: symbol };
    else if (symbol !== undefined)
      yield { kind: 'control', name: symbol === '\n' || symbol === '\r' ? 'par' : symbol, value: null };
    else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (text !== undefined) yield { kind: 'bytes', bytes: text };
  }
}
