/** HTML to blocks and metadata: parse, describe, convert, find the main article, finish. */
import type { DocumentBlock } from '#shared/model/document';
import { flat } from '../blocks';
import { Findings } from '../metadata/found';
import { fromPage } from '../metadata/from-page';
import type { Extract } from '../types';
import { parseDocument, type DomDocument } from './dom';
import { finished } from './draft';
import { articleElements, numbered } from './main-article';
import { articleTitle, titleEvidence } from './page-title';
import { kindAround, partsOf } from './parts';
import { restored } from './restore';
import { withoutSiteName, withTitleHeading } from './title';
import { reveal } from './reveal';
import { draftsOf } from './to-document';

type HtmlBody = Extract['body'] & { kind: 'html' };

export type HtmlArticle = {
  readonly blocks: DocumentBlock[];
  readonly found: Findings;
  readonly warnings: readonly string[];
};

/** Less text than this, beside much more that the page hides, is not the article. */
const tooLittle = 300;

export function articleFromHtml(body: HtmlBody): HtmlArticle {
  const document = parseDocument(body.html);
  if (body.scope === 'article') return wholeArticle(document, body);
  const article = articleInPage(document, body);
  if (lengthOf(article.blocks) >= tooLittle) return article;
  // Pages that build themselves keep the text hidden until a script has run.
  const shown = parseDocument(body.html);
  const revealed = reveal(shown);
  if (revealed < tooLittle) return article;
  const second = articleInPage(shown, body);
  if (lengthOf(second.blocks) < 2 * lengthOf(article.blocks)) return article;
  return { ...second, warnings: ['The page hides its text until a script runs; it was read from there.'] };
}

const lengthOf = (blocks: readonly DocumentBlock[]): number =>
  flat(blocks).reduce((sum, { folded, text }) => sum + (folded ? 0 : text.length), 0);

function wholeArticle(document: DomDocument, body: HtmlBody): HtmlArticle {
  const drafts = draftsOf(document.body, baseOf(document, body.url), numbered(document));
  return { blocks: finished(drafts, () => null), found: new Findings(), warnings: [] };
}

function articleInPage(document: DomDocument, body: HtmlBody): HtmlArticle {
  const found = fromPage(document, body.html);
  const pageTitle = found.has('title') ? '' : (document.querySelector('title')?.textContent ?? '');
  const evidence = titleEvidence(document, found.all);
  const owners = numbered(document);
  const drafts = draftsOf(document.body, baseOf(document, body.url ?? found.all.url?.value ?? null), owners);
  const parts = partsOf(owners);
  const article = articleElements(document, owners);
  const titled = new Findings();
  if (article !== null) {
    const declared = withoutSiteName(article.title ?? '', pageTitle);
    titled.text('title', articleTitle(declared, evidence), 'page title');
  }
  titled.add(found.all);
  if (article !== null) titled.authors(article.byline, 'byline');
  const back = article === null ? new Set<number>() : restored(drafts, article.owners, parts);
  const isOwn = (owner: number): boolean => article === null || article.owners.has(owner) || back.has(owner);
  const blocks = finished(drafts, (owner) => (isOwn(owner) ? null : (kindAround(owner, parts) ?? 'page')));
  return { blocks: withTitleHeading(blocks, titled.all.title?.value ?? ''), found: titled, warnings: [] };
}

/** `base` counts only when it can be completed to a web address. */
function baseOf(document: DomDocument, url: string | null): string | null {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? null;
  if (href === null) return url;
  try {
    const base = new URL(href, url ?? undefined);
    return /^https?:$/.test(base.protocol) ? base.href : url;
  } catch {
    return url;
  }
}
