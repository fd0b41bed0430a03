/**
 * Real pages in two versions: the whole page, and the article as a reader's view gave it, other white space, links and
 * neighbours included. Where a quote went is known without any anchoring: its letters, spaces left out, occur once.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describeRange } from '#shared/anchoring/describe-range';
import { editText, randomNumbers, type Edits, type Material, type QuotedRange } from './anchoring-material';

export type PageVersions = { readonly article: string; readonly page: string };

/** Empty where the pages are not there: they are test data, not part of the project. */
export function pageVersions(folder: string): PageVersions[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((page) => existsSync(join(folder, page, 'expected.html')))
    .map((page) => ({
      article: readableText(readFileSync(join(folder, page, 'expected.html'), 'utf8')),
      page: readableText(readFileSync(join(folder, page, 'source.html'), 'utf8')),
    }));
}

/** All pages one after the other, as one long text. */
export function joinPages(versions: readonly PageVersions[]): PageVersions {
  return {
    article: versions.map(({ article }) => article).join('\n\n'),
    page: versions.map(({ page }) => page).join('\n\n'),
  };
}

/** Up to `count` quotes of the article, and where they are in the page, edited on top if so wanted. */
export function editedPage({ article, page }: PageVersions, count: number, edits: Edits | null): Material {
  const edited = edits === null ? { text: page, start: same, end: same } : editText(page, edits);
  const quotes = knownQuotes(article, page, count).map(({ selectors, truth }) => ({
    selectors,
    truth: { start: edited.start(truth.start), end: edited.end(truth.end) },
  }));
  return { oldText: article, newText: edited.text, quotes };
}

const same = (offset: number): number => offset;

function readableText(html: string): string {
  const { document } = parseHTML(/<html/i.test(html) ? html : `<html><body>${html}</body></html>`);
  for (const unseen of document.querySelectorAll('script, style, noscript, template, head')) unseen.remove();
  return (document.documentElement?.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

function knownQuotes(oldText: string, newText: string, count: number): QuotedRange[] {
  const random = randomNumbers(7);
  const letters = withoutSpace(newText);
  const quotes: QuotedRange[] = [];
  for (let attempt = 0; attempt < count * 3 && quotes.length < count && oldText.length > 60; attempt += 1) {
    const length = Math.min(20 + Math.floor(random() * 220), oldText.length - 1);
    const start = Math.floor(random() * (oldText.length - length));
    const selectors = describeRange(oldText, start, start + length);
    const { text } = withoutSpace(selectors.quote.exact);
    const at = letters.text.indexOf(text);
    if (text.length < 10 || at === -1 || letters.text.includes(text, at + 1)) continue;
    const end = (letters.offsets[at + text.length - 1] ?? 0) + 1;
    quotes.push({ selectors, truth: { start: letters.offsets[at] ?? 0, end } });
  }
  return quotes;
}

function withoutSpace(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (!/\s/.test(text.charAt(at))) offsets.push(at);
  return { text: text.replace(/\s/g, ''), offsets };
}
