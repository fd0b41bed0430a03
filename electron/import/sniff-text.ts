/** Looks of text: each function answers from the first 64 kB, with bounded expressions. */

/** Elements that nobody writes by hand in Markdown or plain text. */
const pageStart =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const htmlTag =
  /<(p|div|article|section|main|header|footer|table|tr|td|ul|ol|li|h[1-6]|blockquote|body|span|meta|title|br|b|i|em|strong|a|u|font|center)(?:\s[^<>]{0,2000})?\/?>/gi;
const markdownLine =
  /^(?:#{1,6}\s+\S|(?:[-*+]|\d{1,3}[.)])\s+\S.*\]\(|```|~~~|\|.*\|\s*$|>\s|!\[|\[[^\]\n]{1,200}\]:\s)|\[[^\]\n]{1,300}\]\([^)\s]{1,2000}\)|(?:^|\s)(?:\*\*|__)\S[^\n]{0,300}?\S(?:\*\*|__)(?:\W|$)/;

/** A whole page anywhere near the start, or a fragment: text that is mostly inside block tags. */
export function looksLikeHtml(text: string): boolean {
  if (pageStart.test(text)) return true;
  if (frontMatterStart.test(text)) return false;
  const start = text.trimStart();
  const tags = [...text.matchAll(htmlTag)];
  if (tags.length === 0) return false;
  const closed = new Map<string, boolean>();
  const paired = tags.filter(([, name = '']) => {
    const known = closed.get(name) ?? (name.toLowerCase() === 'br' || text.includes(`</${name}`));
    closed.set(name, known);
    return known;
  }).length;
  if (/^<[a-z!]/i.test(start) && paired >= 1 && !hasMarkdownLines(text)) return true;
  // Literal tags in a text file: enough of them that the author meant mark-up, and no Markdown beside them.
  return paired >= 4 && paired * 1500 > Math.min(text.length, 65_536) && !hasMarkdownLines(text);
}

/** RFC 2557: a mail message with the page as its first part. Blink writes `From: <Saved by Blink>`. */
export function looksLikeMhtml(text: string): boolean {
  const headers = text.slice(0, 8192).split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (!/^[A-Za-z][A-Za-z0-9-]{1,40}:\s/.test(headers)) return false;
  if (/^From:\s+<Saved by /im.test(headers)) return true;
  return /^MIME-Version:\s*1/im.test(headers) && /^Content-Type:\s*(?:multipart\/related|text\/html)/im.test(headers);
}

const frontMatterStart = /^(?:---|\+\+\+)[ \t]*\r?\n/;

/** Mark-up that is there decides; the name only where there is none, which Markdown allows. */
export function looksLikeMarkdown(text: string, fileName: string): boolean {
  if (/^---[ \t]*\r?\n[\s\S]{0,60000}?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(text)) return true;
  if (/\.(?:md|mdx|markdown|mdown|mkd|qmd|rmd)$/i.test(fileName)) return true;
  return hasMarkdownLines(text);
}

function hasMarkdownLines(text: string): boolean {
  let hits = 0;
  let lines = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    lines += 1;
    if (markdownLine.test(line.slice(0, 2000))) hits += 1;
    if (lines >= 400) break;
  }
  return hits >= 2 && hits / lines > 0.02;
}

/** One JSON object a line, a JSON list of objects, or delimited lines in a file that calls itself a table. */
export function looksLikeTable(text: string, fileName: string): boolean {
  const lines = text.split(/\r?\n/, 6).filter((line) => line.trim() !== '');
  const first = lines[0] ?? '';
  if (/^\s*\[\s*\{\s*"/.test(text)) return true;
  if (/^\{.*\}\s*$/.test(first) && isJsonObject(first)) return true;
  if (/\.(?:jsonl|ndjson)$/i.test(fileName)) return first.startsWith('{');
  if (!/\.(?:csv|tsv|tab)$/i.test(fileName)) return isTabbed(lines.slice(0, 4));
  return /[,;\t|]/.test(first);
}

/** Whatever the file is called, `Unicode text` of a spreadsheet say: short names, below them as many cells, one of them long. */
function isTabbed(lines: readonly string[]): boolean {
  const [names = [], ...rows] = lines.map((line) => line.split('\t'));
  if (names.length < 2 || rows.length === 0 || rows.some((row) => row.length !== names.length)) return false;
  const areNames = names.every((name) => name.trim() !== '' && name.length <= 40);
  return areNames && names.some((_, place) => rows.every((row) => (row[place]?.length ?? 0) >= 80));
}

function isJsonObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
