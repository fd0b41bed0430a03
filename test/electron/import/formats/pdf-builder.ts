/** PDFs written by hand (ISO 32000-1, 7.5): text at places, in two fonts every reader knows. */

/** Points from the left and from the top of an A4 page. */
export type PlacedText = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  /** Quarter turns against the clock. */
  readonly turn?: number;
};
export type PdfContent = {
  readonly pages: readonly (readonly PlacedText[])[];
  /** Entries of the Info dictionary, as PDF source. */
  readonly info?: string;
  readonly rotate?: number;
  /** Further entries of the trailer. */
  readonly trailer?: string;
};

const height = 842;

export function pdfOf({ pages, info, rotate = 0, trailer = '' }: PdfContent): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((texts, index) => {
      const stream = texts.map(operators).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /MediaBox [0 0 595 ${height}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
    `<< ${info ?? ''} >>`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}

function operators({ x, y, text, size = 10, bold = false, turn = 0 }: PlacedText): string {
  const [cos, sin] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turn % 4] ?? [1, 0];
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${cos} ${sin} ${-(sin ?? 0)} ${cos} ${x} ${height - y} Tm (${escaped}) Tj ET`;
}

/** Lines one below another. */
export const lines = (x: number, y: number, texts: readonly string[], size = 10): PlacedText[] =>
  texts.map((text, index) => ({ x, y: y + index * size * 1.2, text, size }));
