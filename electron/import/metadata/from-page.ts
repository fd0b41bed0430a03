/** Everything a page says of itself, most trusted first. Must run before the main article is looked for. */
import type { DomDocument } from '../html/dom';
import type { Findings } from './found';
import { fromJsonLd } from './json-ld';
import { fromMetaTags } from './meta-tags';
import { fromKnownSites } from './known-sites';
import { fromPageMarks } from './page-marks';

export function fromPage(document: DomDocument, source: string): Findings {
  const head = fromMetaTags(document, source);
  const title = head.all.title?.value ?? document.querySelector('title')?.textContent?.trim() ?? null;
  const found = fromJsonLd(document, title);
  found.add(head.all);
  found.add(fromKnownSites(document, source, title).all);
  found.add(fromPageMarks(document, title).all);
  return found;
}
