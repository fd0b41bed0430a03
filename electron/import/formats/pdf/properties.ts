/** What a PDF says of itself: the Info dictionary (ISO 32000-1, 14.3.3) and XMP, which wins where both speak. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FoundMetadata } from '../../types';
import { metadataOf, type Property, type PropertyName } from '../properties';

/** Programs that print a page: their date is the day of printing, not of the article. */
const printers =
  /skia|chrom(?:e|ium)|firefox|mozilla|webkit|safari|quartz|wkhtml|print to pdf|distiller server|prince|cairo/i;

export async function propertiesOf(document: PDFDocumentProxy): Promise<FoundMetadata> {
  const read = await document.getMetadata().catch(() => null);
  if (read === null) return {};
  const info: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(read.info));
  const xmp = (name: string): unknown => read.metadata?.get(name) ?? null;
  const printed = printers.test(`${textOf(info.Creator)} ${textOf(info.Producer)}`);

  const first = (...candidates: readonly (readonly [origin: string, value: unknown])[]): Property | undefined => {
    for (const [origin, value] of candidates) {
      const values = (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
      if (values.length > 0) return { values, origin: `pdf: ${origin}` };
    }
    return undefined;
  };
  const dates = (...candidates: readonly (readonly [string, unknown])[]): Property | undefined => {
    const found = first(...candidates);
    return found === undefined ? undefined : { ...found, values: found.values.map(isoDay) };
  };
  const properties: { readonly [K in PropertyName]?: Property | undefined } = {
    title: first(['dc:title', xmp('dc:title')], ['Title', info.Title]),
    authors: first(['dc:creator', xmp('dc:creator')], ['Author', info.Author]),
    publisher: first(['dc:publisher', xmp('dc:publisher')]),
    published: dates(
      ['prism:publicationDate', xmp('prism:publicationdate') ?? xmp('prism:publicationDate')],
      ['dc:date', xmp('dc:date')],
    ),
    modified: printed ? undefined : dates(['xmp:ModifyDate', xmp('xmp:modifydate')], ['ModDate', info.ModDate]),
    language: first(['dc:language', xmp('dc:language')], ['Language', info.Language]),
    keywords: first(['Keywords', info.Keywords]),
  };
  return metadataOf(Object.fromEntries(Object.entries(properties).filter(([, property]) => property !== undefined)));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\0', '').trim() : '');

/** `D:20260105093000+01'00'` (7.9.4) or an ISO date, as the day it names where it was written. */
function isoDay(value: string): string {
  const match = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/.exec(value);
  return match === null ? '' : `${match[1]}-${match[2]}-${match[3]}`;
}
