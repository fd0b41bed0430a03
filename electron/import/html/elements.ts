/** What each HTML element means to an article, as named sets (HTML Living Standard section 4 and 15.3). */
import type { DocumentMark } from '#shared/model/document';
import { classOf, type DomElement } from './dom';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

export const blockElements = set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp',
);

/** Nothing in these is text of the article: code, controls, and what would have to be loaded. */
export const droppedElements = set(
  'script style template noscript head title meta link base iframe frame frameset object embed applet video audio ' +
    'canvas map area svg select textarea datalist input progress meter dialog portal param source track col colgroup',
);

const markOf: Readonly<Record<string, Exclude<DocumentMark['type'], 'link'>>> = {
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  sub: 'sub',
  sup: 'sup',
};

/** The mark of an inline element: its name's, unless its style says otherwise, as editors on the web write it. */
export function markOfElement(element: DomElement): Exclude<DocumentMark['type'], 'link'> | undefined {
  const named = markOf[element.localName];
  const isPlain = element.localName === 'span' || element.localName === 'font';
  if (!isPlain && named !== 'strong' && named !== 'em') return named;
  const style = element.getAttribute('style')?.slice(0, 2000) ?? '';
  if (style === '') return named;
  if (named === 'strong') return /font-weight\s*:\s*(?:normal|[1-5]00)\b/i.test(style) ? undefined : named;
  if (named === 'em') return /font-style\s*:\s*normal\b/i.test(style) ? undefined : named;
  if (/font-weight\s*:\s*(?:bold|[6-9]00)\b/i.test(style)) return 'strong';
  return /font-style\s*:\s*italic\b/i.test(style) ? 'em' : undefined;
}

/** The order of the schema's marks, which ProseMirror wants a set of marks to keep. */
const markOrder: readonly DocumentMark['type'][] = ['em', 'strong', 'code', 'strike', 'sub', 'sup', 'link'];

export function withMark(marks: readonly DocumentMark[], mark: DocumentMark): readonly DocumentMark[] {
  return [...marks.filter((other) => other.type !== mark.type), mark].toSorted(
    (left, right) => markOrder.indexOf(left.type) - markOrder.indexOf(right.type),
  );
}

/** Whether a browser would not show it, as far as the mark-up alone tells. */
export function isHidden(element: DomElement): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  const style = element.getAttribute('style');
  if (style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 2000))) {
    return true;
  }
  return element.getAttribute('aria-hidden') === 'true' && !classOf(element).includes('fallback-image');
}

/** Arrows and anchors that only lead back to where a note was called. */
export function isBackLink(element: DomElement): boolean {
  return (
    element.getAttribute('role') === 'doc-backlink' ||
    /\b(?:footnote-backref|reversefootnote|mw-cite-backlink|data-footnote-backref)\b/.test(classOf(element)) ||
    (element.localName === 'a' &&
      /^#(?:fnref|footnote-ref|cite_ref|endnote-ref|_(?:ftn|edn)ref)/.test(element.getAttribute('href') ?? ''))
  );
}

/** Numbers beside lines of code, which nobody wrote. */
export const isLineNumber = (element: DomElement): boolean =>
  element.hasAttribute('data-line-number') ||
  /(?:^|\s)(?:line-?nos?|linenodiv|line-?numbers?|ln|lnt|gutter|hljs-ln-numbers|blob-num|rouge-gutter|code-gutter)(?:\s|$)/.test(
    classOf(element).toLowerCase(),
  );
