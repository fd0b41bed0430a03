/** MDX as Markdown: modules and tags of components go, what stands between the tags stays. Nothing is evaluated. */

export function looksLikeMdx(source: string, fileName: string): boolean {
  return (
    /\.mdx$/i.test(fileName) ||
    /^(?:import|export)\s[^\n]{1,500}(?:\sfrom\s+["']|=>|=\s*[{[(])/m.test(source.slice(0, 20_000))
  );
}

export function withoutMdx(source: string): string {
  return withoutTags(
    withoutComponentsInBraces(withoutModules(source).replace(/\{\s{0,20}\/\*[\s\S]{0,20000}?\*\/\s{0,20}\}/g, '')),
  );
}

/** `import` and `export` at the start of a paragraph, up to the blank line after which their brackets are closed. */
function withoutModules(source: string): string {
  const out: string[] = [];
  let open = 0;
  let inside = false;
  let previousBlank = true;
  for (const line of source.split('\n')) {
    const blank = line.trim() === '';
    if (!inside && previousBlank && /^(?:import|export)\s/.test(line)) inside = true;
    else if (inside && blank && open <= 0) inside = false;
    else if (inside && open <= 0 && !/^(?:import|export|\s|[})\]])/.test(line)) inside = false;
    if (inside) open = Math.max(0, open + brackets(line));
    else {
      open = 0;
      out.push(line);
    }
    previousBlank = blank || inside;
  }
  return out.join('\n');
}

function brackets(line: string): number {
  let open = 0;
  for (const character of line) {
    if ('{[('.includes(character)) open += 1;
    else if ('}])'.includes(character)) open -= 1;
  }
  return open;
}

/** Signs that never end a tag; a text with more of them is no MDX. */
const mostFailures = 2000;

/** Longer ones are no expressions; a text with more braces that never close is no MDX. */
const longestExpression = 20_000;

/** Expressions that hold components, as the words between their tags: the code around those is nobody's text. */
function withoutComponentsInBraces(source: string): string {
  let result = '';
  let index = 0;
  let failures = 0;
  while (index < source.length && failures <= mostFailures) {
    const start = nextSign(source, index);
    if (start === null) break;
    const isBrace = source[start] === '{';
    const end = isBrace ? braceEnd(source, start) : tagEnd(source, start);
    if (end === null) failures += 1;
    const inner = end === null || !isBrace || source[start - 1] === '\\' ? '' : source.slice(start + 1, end - 1);
    const isComponent = /<(?:[A-Za-z]|>)/.test(inner) && /(?:<\/[^<>]{0,200}|\/)>/.test(inner);
    result += source.slice(index, start) + (isComponent ? wordsIn(inner) : source.slice(start, end ?? start + 1));
    index = end ?? start + 1;
  }
  return result + source.slice(index);
}

function nextSign(source: string, from: number): number | null {
  for (let index = from; index < source.length; index += 1)
    if (source[index] === '{' || source[index] === '<') return index;
  return null;
}

function braceEnd(source: string, start: number): number | null {
  let open = 0;
  const limit = Math.min(source.length, start + longestExpression);
  for (let index = start; index < limit; index += 1) {
    if (source[index] === '{') open += 1;
    else if (source[index] === '}' && (open -= 1) === 0) return index + 1;
  }
  return null;
}

/** What stands inside elements, without the expressions in it. */
function wordsIn(code: string): string {
  const words: string[] = [];
  let depth = 0;
  for (let index = 0; index < code.length;) {
    const end = code[index] === '<' ? tagEnd(code, index) : code[index] === '{' ? braceEnd(code, index) : null;
    if (end !== null) {
      const tag = code.slice(index, end);
      if (tag.startsWith('</')) depth = Math.max(0, depth - 1);
      else if (tag.startsWith('<') && !tag.endsWith('/>')) depth += 1;
      words.push(' ');
    } else if (depth > 0) words.push(code[index] ?? '');
    index = end ?? index + 1;
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** Tags of components, fragments, and of elements whose attributes are expressions. */
function withoutTags(source: string): string {
  let result = '';
  let index = 0;
  let failures = 0;
  while (index < source.length) {
    const start = source.indexOf('<', index);
    if (start < 0 || failures > mostFailures) break;
    const end = tagEnd(source, start);
    if (end === null) failures += 1;
    const tag = end === null ? '' : source.slice(start, end);
    const isJsx = end !== null && (/^<\/?(?:[A-Z]|[\w$]+\.|>)/.test(tag) || (/^<[a-z]/.test(tag) && tag.includes('{')));
    result += source.slice(index, isJsx ? start : start + 1);
    index = isJsx && end !== null ? end : start + 1;
  }
  return result + source.slice(index);
}

/** The place after the tag's `>`, quotes and braces respected; null when there is none within 5,000 characters. */
function tagEnd(source: string, start: number): number | null {
  if (!/^<\/?[A-Za-z>$]/.test(source.slice(start, start + 3))) return null;
  let quote = '';
  let braces = 0;
  const limit = Math.min(source.length, start + 5000);
  for (let index = start + 1; index < limit; index += 1) {
    const character = source[index] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'" || (character === '`' && braces > 0)) quote = character;
    else if (character === '{') braces += 1;
    else if (character === '}') braces -= 1;
    else if (character === '>' && braces <= 0) return index + 1;
  }
  return null;
}
