/**
 * The line below a highlight says the code's mark, so that colour is never the only sign: eight marks, eight lines that
 * are told apart in one colour too.
 */
import type { Code, CodeMark } from '#shared/model/codebook';

const lines: Readonly<Record<CodeMark, string>> = {
  circle: 'underline solid 2px',
  square: 'underline dashed 2px',
  triangle: 'underline dotted 2.5px',
  diamond: 'underline double 1.5px',
  cross: 'underline wavy 1.2px',
  star: 'underline dotted 4px',
  ring: 'underline solid 1px',
  bar: 'underline solid 4px',
};

const sheet = new CSSStyleSheet();
const written = new Set<string>();

/**
 * The highlight's name for a code's line, whose rule is written when it is first used. It stands for the text's root
 * alone, from which blocks inherit it: a rule for each block would be worked out for each block.
 */
export function markHighlight(code: Pick<Code, 'colour' | 'mark'> | undefined): string {
  const name = code === undefined ? 'mark-uncoded' : `mark-${code.colour}-${code.mark}`;
  if (written.has(name)) return name;
  if (written.size === 0) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  written.add(name);
  const line = code === undefined ? 'underline dashed 1px var(--grey)' : `${lines[code.mark]} var(--${code.colour})`;
  sheet.insertRule(`.ProseMirror::highlight(${name}) { text-decoration: ${line} }`);
  return name;
}
