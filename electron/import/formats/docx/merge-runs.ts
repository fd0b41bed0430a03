/**
 * Word cuts a sentence into runs at every save, spelling mark and revision. Runs that stand side by side and look
 * the same are put together again, so that what follows costs as much as the text is long, not as it was edited.
 */

/** One run that holds nothing but a text, and what may stand before it without being seen (ECMA-376, 17.3.2.25). */
const textRun =
  /((?:<w:(?:proofErr|lastRenderedPageBreak|bookmarkEnd|permEnd)\b[^<>]*\/>)*)<w:r(?: [^<>]*)?>(<w:rPr>(?:(?!<\/?w:r[ >])[\s\S]){0,2000}?<\/w:rPr>)?<w:t(?: xml:space="preserve")?>([^<]*)<\/w:t><\/w:r>/g;

export function mergeRuns(xml: string): string {
  const parts: string[] = [];
  let copied = 0;
  let open: { properties: string; texts: string[]; end: number } | null = null;
  const close = (): void => {
    if (open !== null)
      parts.push(`<w:r>${open.properties}<w:t xml:space="preserve">${open.texts.join('')}</w:t></w:r>`);
    open = null;
  };
  for (const run of xml.matchAll(textRun)) {
    const properties = run[2] ?? '';
    const text = run[3] ?? '';
    const end = run.index + run[0].length;
    if (open !== null && open.end === run.index && open.properties === properties) {
      open.texts.push(text);
      open.end = end;
    } else {
      close();
      parts.push(xml.slice(copied, run.index), run[1] ?? '');
      open = { properties, texts: [text], end };
    }
    copied = end;
  }
  close();
  parts.push(xml.slice(copied));
  return parts.join('');
}
