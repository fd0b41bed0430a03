/**
 * The reader of each format, loaded when first needed: a text file must not pay for the PDF engine.
 * To add a format: a signature in `sniff.ts`, a reader in this folder, a line here.
 */
import type { ArticleFormat, FormatReader } from '../types';

export const readers: Partial<Record<ArticleFormat, () => Promise<FormatReader>>> = {
  text: async () => (await import('./text')).readText,
  markdown: async () => (await import('./markdown')).readMarkdown,
  html: async () => (await import('./html')).readHtml,
  pdf: async () => (await import('./pdf')).readPdf,
  mhtml: async () => (await import('./mhtml')).readMhtml,
  epub: async () => (await import('./epub')).readEpub,
  odt: async () => (await import('./odt')).readOdt,
  rtf: async () => (await import('./rtf')).readRtf,
  table: async () => (await import('./table')).readTableRow,
  docx: async () => (await import('./docx')).readDocx,
};
