import { openPdf } from '#electron/import/formats/pdf/pdfjs';

/** pdf.js alone: its items in its own order; empty for what it cannot open. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return '';
  const { document, close } = opened.value;
  const parts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await document
      .getPage(number)
      .then((page) => page.getTextContent())
      .catch(() => null);
    for (const item of content?.items ?? []) if ('str' in item) parts.push(item.str, item.hasEOL ? '\n' : '');
  }
  await close();
  return parts.join('');
}
