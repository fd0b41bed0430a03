/**
 * Where a text stops being JSON (RFC 8259). `JSON.parse` says so in words that differ between engines and often
 * without a position, so its message cannot be used; this finds the first token that does not belong. Nesting costs
 * an entry of an array a level, never a call, and strings are read a unit at a time: neither can exhaust the stack.
 */

const blank = /[ \t\n\r]*/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or }' | 'comma or ]' | 'nothing';
const words: { readonly [E in Expected]: string } = {
  value: 'a value',
  'value or ]': 'a value or ]',
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or }',
  colon: 'a colon',
  'comma or }': 'a comma or }',
  'comma or ]': 'a comma or ]',
  nothing: 'the end of the document',
};

export type JsonFault = { readonly line: number; readonly column: number; readonly message: string };

/** The first fault of a text that is not JSON, line and column from 1; null when it is JSON. */
export function jsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const afterValue = (): Expected => {
    const last = open.at(-1);
    return last === undefined ? 'nothing' : last === '{' ? 'comma or }' : 'comma or ]';
  };
  for (;;) {
    at = endOf(blank, text, at) ?? at;
    const character = text[at];
    if (character === undefined && expected === 'nothing') return null;
    const wantsValue: boolean = expected === 'value' || expected === 'value or ]';
    if (character === '"' && (wantsValue || expected === 'key' || expected === 'key or }')) {
      const string = readString(text, at);
      if (!string.closed) return faultAt(text, string.end, 'the rest of the string');
      at = string.end;
      expected = wantsValue ? afterValue() : 'colon';
    } else if (character === ':' && expected === 'colon') {
      at += 1;
      expected = 'value';
    } else if (character === ',' && (expected === 'comma or }' || expected === 'comma or ]')) {
      at += 1;
      expected = expected === 'comma or }' ? 'key' : 'value';
    } else if ((character === '}' || character === ']') && expected.endsWith(` or ${character}`)) {
      at += 1;
      open.pop();
      expected = afterValue();
    } else if (wantsValue && (character === '{' || character === '[')) {
      at += 1;
      open.push(character);
      expected = character === '{' ? 'key or }' : 'value or ]';
    } else {
      const end = wantsValue ? endOf(scalar, text, at) : null;
      if (end === null) return faultAt(text, at, words[expected]);
      at = end;
      expected = afterValue();
    }
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** From the opening quote: the offset after the closing one, or of what does not belong. */
function readString(text: string, start: number): { readonly closed: boolean; readonly end: number } {
  let at = start + 1;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return { closed: true, end: at + 1 };
    const end = unit === 0x5c ? endOf(escape, text, at) : unit >= 0x20 ? at + 1 : null;
    if (end === null) return { closed: false, end: at };
    at = end;
  }
}

function faultAt(text: string, at: number, expected: string): JsonFault {
  const before = text.slice(0, at).split('\n');
  const found =
    at < text.length ? JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0)) : 'the end of the document';
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: `expected ${expected}, found ${found}`,
  };
}
