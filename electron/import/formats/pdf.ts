/** PDF, by pdf.js for the text and where it stands, and by the rules in `pdf/` for the order it is read in. */
import { isTextblock, type DocumentBlock } from '#shared/model/document';
import { fail, ok, type Result } from '#shared/model/result';
import type { Extract, FoundMetadata, ImportInput } from '../types';
import { blocksOfPages } from './pdf/article';
import { openPdf, type OpenPdf } from './pdf/pdfjs';
import { propertiesOf } from './pdf/properties';
import { runsOfPage, type PageRuns } from './pdf/runs';
import { titleOf, trusted } from './properties';

/** More than any report; what a hostile page tree may claim without harm. */
const maxPages = 5000;

/** Errors: `encrypted`, `pdf-damaged`, `pdf-too-long`, `no-text`. */
export async function readPdf(input: ImportInput): Promise<Result<Extract>> {
  const opened = await openPdf(input.bytes);
  if (!opened.ok) return opened;
  try {
    return await extractOf(opened.value);
  } finally {
    await opened.value.close();
  }
}

async function extractOf({ document }: OpenPdf): Promise<Result<Extract>> {
  if (document.numPages > maxPages) {
    return fail('pdf-too-long', `The PDF has ${document.numPages} pages; at most ${maxPages} are read.`);
  }
  const { pages, damaged } = await pagesOf(document);
  if (pages.every((page) => page.runs.length === 0)) return fail('no-text', withoutText(damaged, document.numPages));
  const blocks = blocksOfPages(pages);
  const empty = pages.filter((page) => page.runs.length === 0).map((page) => page.page);
  return ok({
    body: { kind: 'blocks', blocks },
    ...trusted(withTitle(await propertiesOf(document), blocks)),
    format: 'pdf',
    charset: 'utf-8',
    repairs: [],
    warnings: [
      ...(damaged.length > 0 ? [`Pages that could not be read: ${damaged.join(', ')}.`] : []),
      ...(empty.length > 0 ? [`Pages without text (pictures or scans): ${empty.join(', ')}.`] : []),
    ],
  });
}

async function pagesOf(document: OpenPdf['document']): Promise<{ pages: PageRuns[]; damaged: number[] }> {
  const pages: PageRuns[] = [];
  const damaged: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number);
      pages.push(await runsOfPage(page));
      page.cleanup();
    } catch {
      damaged.push(number);
    }
  }
  return { pages, damaged };
}

function withoutText(damaged: readonly number[], pages: number): string {
  return damaged.length === pages
    ? 'No page of the PDF could be read: it is damaged.'
    : 'The PDF has no text, only pictures of it or drawings. Run text recognition (OCR) on it and import the result.';
}

/**
 * The largest line of the first page, when the file names no title or one that the page does not show: such titles
 * were inherited from a template or are the name of some other file.
 */
function withTitle(metadata: FoundMetadata, blocks: readonly DocumentBlock[]): FoundMetadata {
  const first = blocks.filter((block) => block.attrs.page === 1);
  const named = metadata.title?.value;
  if (named !== undefined && bare(first.map(textOf).join(' ')).includes(bare(named))) return metadata;
  const heading = first.find((block) => block.type === 'heading' && block.attrs.level === 1);
  const title = titleOf(heading === undefined ? '' : textOf(heading));
  return title === null ? metadata : { ...metadata, title: { value: title, origin: 'pdf: largest line on page 1' } };
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const textOf = (block: DocumentBlock): string =>
  isTextblock(block)
    ? (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('')
    : '';
