/** HTML to blocks and metadata: parse, describe, convert, find the main article, finish. */
import type { DocumentBlock } from '#shared/model/document';
import { Findings } from '../metadata/found';
import { fromPage } from '../metadata/from-page';
import type { Extract } from '../types';
import { parseDocument, type DomDocument } from './dom';
import { finished } from './draft';
import { articleElements, numbered } from './main-article';
import { withoutSiteName, withTitleHeading } from './title';
import { draftsOf } from './to-document';

type HtmlBody = Extract['body'] & { kind: 'html' };

export function articleFromHtml(body: HtmlBody): { blocks: DocumentBlock[]; found: Findings } {
  const document = parseDocument(body.html);
  const found = body.scope === 'page' ? fromPage(document, body.html) : new Findings();
  const pageTitle = found.has('title') ? '' : (document.querySelector('title')?.textContent ?? '');
  const owners = numbered(document);
  const drafts = draftsOf(document.body, baseOf(document, body.url ?? found.all.url?.value ?? null), owners);
  if (body.scope === 'article') return { blocks: finished(drafts, () => null), found };
  const article = articleElements(document, owners);
  const titled = new Findings();
  if (article !== null) titled.text('title', withoutSiteName(article.title ?? '', pageTitle), 'page title');
  titled.add(found.all);
  if (article !== null) titled.authors(article.byline, 'byline');
  const blocks = finished(drafts, (owner) => (article === null || article.owners.has(owner) ? null : 'page'));
  return { blocks: withTitleHeading(blocks, titled.all.title?.value ?? ''), found: titled };
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
