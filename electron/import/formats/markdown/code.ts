/** Markdown with its code set aside, so that what looks like mark-up inside code stays as it is. */

/**
 * `change` applied to all but fenced blocks, indented blocks and code spans.
 * CommonMark 0.31 sections 4.5, 4.4 and 6.1, as far as telling code from text needs.
 */
export function outsideCode(source: string, change: (text: string) => string): string {
  const kept: string[] = [];
  const hidden = hideFences(source, kept);
  const spans = hidden.replace(/(`{1,10})(?!`)([^`]{1,2000}|[^`][\s\S]{0,2000}?[^`])\1(?!`)/g, (span) =>
    keep(span, kept),
  );
  return restored(change(spans), kept);
}

const placeholder = (index: number): string => `\uE000${index}\uE001`;

function keep(code: string, kept: string[]): string {
  kept.push(code);
  return placeholder(kept.length - 1);
}

const restored = (text: string, kept: readonly string[]): string => {
  let result = text;
  // Spans may hold placeholders of fences that were set aside before them.
  for (let pass = 0; pass < 3 && result.includes('\uE000'); pass += 1) {
    result = result.replace(/\uE000(\d{1,7})\uE001/g, (whole, index: string) => kept[Number(index)] ?? whole);
  }
  return result;
};

function hideFences(source: string, kept: string[]): string {
  const out: string[] = [];
  let fence: string | null = null;
  let block: string[] = [];
  for (const line of source.split('\n')) {
    const mark = /^ {0,3}(?:>\s?|[-*+]\s+|\d{1,3}[.)]\s+){0,3}\s*(`{3,}|~{3,})/.exec(line.slice(0, 200))?.[1] ?? null;
    if (fence === null) {
      if (mark === null) out.push(/^(?: {4}|\t)\S/.test(line) ? keep(line, kept) : line);
      else {
        fence = mark;
        block = [line];
      }
      continue;
    }
    block.push(line);
    if (mark !== null && mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark) {
      out.push(keep(block.join('\n'), kept));
      fence = null;
    }
  }
  if (fence !== null) out.push(keep(block.join('\n'), kept));
  return out.join('\n');
}
