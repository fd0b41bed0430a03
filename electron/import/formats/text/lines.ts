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
  const wrapped = isWrapped(groups);
  return groups.flatMap((group) => groupParagraphs(group, wrapped));
}

function groupParagraphs(group: readonly string[], wrapped: boolean): Paragraph[] {
  const [first = '', second] = group;
  const underlined =
    second === undefined ? null : /^\s*={3,}\s*$/.test(second) ? 1 : /^\s*-{3,}\s*$/.test(second) ? 2 : null;
  if (underlined !== null) {
    return [{ text: first.trim(), gap: true, underlined }, ...groupParagraphs(group.slice(2), wrapped)];
  }
  const texts = wrapped ? joined(group) : group.map((line) => line.trim());
  return texts
    .filter((line) => !/^[-=_*~]{3,}$/.test(line))
    .map((text, index) => ({ text, gap: index === 0, underlined: null }));
}

/** Most lines that are followed by another in their group are about as long as the longest. */
function isWrapped(groups: readonly (readonly string[])[]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1)).filter((line) => !isListItem(line));
  const lengths = inner.map((line) => line.trimEnd().length);
  const longest = Math.max(0, ...lengths.slice(0, 5000));
  if (inner.length < 2 || longest > widest) return false;
  const full = lengths.filter((length) => length >= narrowest && length >= longest * 0.65).length;
  const open = inner.filter((line) => !/[.!?:;"”’)]\s*$/.test(line)).length;
  // Wrapped lines break in the middle of sentences; lines of verse, or one line for each sentence, do not.
  return full / inner.length > 0.7 && open / inner.length > 0.5;
}

/** A new item and a first line indented more than the rest begin anew. */
function joined(group: readonly string[]): string[] {
  const texts: string[] = [];
  for (const [index, line] of group.entries()) {
    const indented =
      index > 0 &&
      /^\s{2,}\S/.test(line) &&
      !/^\s{2,}\S/.test(group[index - 1] ?? '') &&
      !/^\s{2,}\S/.test(group[index + 1] ?? '');
    if (index === 0 || isListItem(line) || indented) texts.push(line.trim());
    else texts[texts.length - 1] = `${texts.at(-1) ?? ''} ${line.trim()}`;
  }
  return texts;
}

export const isListItem = (line: string): boolean => /^\s*(?:[-*•‣·–]|\d{1,3}[.)])\s+\S/.test(line);
