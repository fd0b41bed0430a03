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

/** Per cent of the colour that the ground takes: all look equally strong. */
const grounds: Readonly<Record<Code['colour'], number>> = {
  blue: 17,
  orange: 20,
  green: 18,
  purple: 17,
  vermilion: 15,
  sky: 16,
  yellow: 20,
  grey: 18,
};

const sheet = new CSSStyleSheet();
const written = new Set<string>();

/**
 * The highlight's name for a code's ground and line, whose rule is written when it is first used. It stands for the
 * text's root alone, from which blocks inherit it: a rule for each block would be worked out for each block.
 */
export function codeHighlight(code: Pick<Code, 'colour' | 'mark'> | undefined): string {
  const name = code === undefined ? 'code-uncoded' : `code-${code.colour}-${code.mark}`;
  if (written.has(name)) return name;
  if (written.size === 0) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  written.add(name);
  const colour = code?.colour ?? 'grey';
  const line = code === undefined ? 'underline dashed 1px' : lines[code.mark];
  const ground = `color-mix(in srgb, var(--${colour}) ${grounds[colour]}%, transparent)`;
  sheet.insertRule(
    `.ProseMirror::highlight(${name}) { background-color: ${ground}; text-decoration: ${line} var(--${colour}) }`,
  );
  return name;
}
