/** Lines of plain text to paragraphs: hard-wrapped ones joined, lines that are paragraphs left alone. */

export type Paragraph = {
  readonly text: string;
  /** Whether a blank line stands before it. */
  readonly gap: boolean;
  /** Levels from an underline of `=` or `-`; null for ordinary lines. */
  readonly underlined: 1 | 2 | null;
};

/** Editors and mail wrap between 50 and 100 columns; people do not end every line there. */
const narrowest = 45;
const widest = 110;
/** Wrapped lines are ragged; one that ends this far before the margin, with room for the next word, was meant to end. */
const roomy = 0.75;

export function paragraphsOf(text: string): Paragraph[] {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\f', '\n\n')
    .split('\n');
  const groups: string[][] = [];
  let current: string[] = [];
  for (const line of lines) {
    if (line.trim() !== '') current.push(line);
    else if (current.length > 0) groups.push(current.splice(0));
  }
  if (current.length > 0) groups.push(current);
  const inner = groups.flatMap((group) => group.slice(0, -1)).filter((line) => !isListItem(line));
  const longest = Math.max(0, ...inner.slice(0, 5000).map((line) => line.trimEnd().length));
  const margin = isWrapped(groups, longest) ? longest : null;
  return groups.flatMap((group) => groupParagraphs(group, margin));
}

/** `margin`: length of the longest line where lines are wrapped; null where each is a paragraph. */
function groupParagraphs(group: readonly string[], margin: number | null): Paragraph[] {
  const [first = '', second] = group;
  const underlined =
    second === undefined ? null : /^\s*={3,}\s*$/.test(second) ? 1 : /^\s*-{3,}\s*$/.test(second) ? 2 : null;
  if (underlined !== null) {
    return [{ text: first.trim(), gap: true, underlined }, ...groupParagraphs(group.slice(2), margin)];
  }
  const texts = margin !== null ? joined(group, margin) : group.map((line) => line.trim());
  return texts
    .filter((line) => !/^[-=_*~]{3,}$/.test(line))
    .map((text, index) => ({ text, gap: index === 0, underlined: null }));
}

/** Most of what is followed by another line in its group stands in lines about as long as the longest. */
function isWrapped(groups: readonly (readonly string[])[], longest: number): boolean {
  // Menus and other short lines, which pages put around an article, say nothing of how that is written.
  const written = groups.filter((group) => group.some((line) => line.trimEnd().length >= narrowest));
  const inner = written.flatMap((group) => group.slice(0, -1)).filter((line) => !isListItem(line));
  if (inner.length === 0 || longest > widest) return false;
  // One break says little, unless a small letter follows it.
  if (inner.length === 1 && !written.some((group) => /^\s*\p{Ll}/u.test(group[1] ?? ''))) return false;
  const full = inner.filter((line) => line.trimEnd().length >= Math.max(narrowest, longest * 0.65));
  const open = inner.filter((line) => !/[.!?:;"”’)]\s*$/.test(line)).length;
  // Wrapped lines break in the middle of sentences; lines of verse, or one line for each sentence, do not.
  return lengthOf(full) / lengthOf(inner) > 0.6 && open / inner.length > 0.5;
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.trimEnd().length, 0);

/** A new item begins anew, a first line indented more than the rest, and what would have found its place in the line before. */
function joined(group: readonly string[], longest: number): string[] {
  const texts: string[] = [];
  for (const [index, line] of group.entries()) {
    const before = group[index - 1] ?? '';
    const indented =
      index > 0 && /^\s{2,}\S/.test(line) && !/^\s{2,}\S/.test(before) && !/^\s{2,}\S/.test(group[index + 1] ?? '');
    const [word = ''] = line.trim().split(/\s/, 1);
    const hadPlace = before.trimEnd().length + 1 + word.length <= longest * roomy;
    if (index === 0 || isListItem(line) || indented || hadPlace || isEntry(line, before)) texts.push(line.trim());
    else texts[texts.length - 1] = `${texts.at(-1) ?? ''} ${line.trim()}`;
  }
  return texts;
}

/** An address on a line of its own, where no sentence goes on. */
const isEntry = (line: string, before: string): boolean =>
  /^\s*https?:\/\/\S+\s*$/.test(line) && /[\d.:;!?)"”]\s*$/.test(before);

export const isListItem = (line: string): boolean => /^\s*(?:[-*•‣·–]|\d{1,3}[.)])\s+\S/.test(line);
