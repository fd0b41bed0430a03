/** HTML to blocks and metadata: parse, number the elements, convert, find the main article, finish. */
import type { DocumentBlock } from '#shared/model/document';
import type { Extract } from '../types';
import { parseDocument } from './dom';
import { finished } from './draft';
import { articleElements, numbered } from './main-article';
import { draftsOf } from './to-document';

type HtmlBody = Extract['body'] & { kind: 'html' };

export function articleFromHtml(body: HtmlBody): { blocks: DocumentBlock[] } {
  const document = parseDocument(body.html);
  const owners = numbered(document);
  const drafts = draftsOf(document.body, body.url, owners);
  const kept = body.scope === 'page' ? articleElements(document, owners) : null;
  return { blocks: finished(drafts, (owner) => (kept === null || kept.has(owner) ? null : 'page')) };
}
