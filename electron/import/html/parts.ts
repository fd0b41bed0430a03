/** What part of a page each element belongs to, told by names: menus, asides, sharing, comments, or nothing special. */
import type { FoldReason } from '../clean/phrases';
import { classOf, type DomElement } from './dom';

/** One for each number of `numbered`. */
export type Part = {
  /** Number of the nearest numbered element around it; -1 for the body. */
  readonly parent: number;
  /** Name of the element. */
  readonly name: string;
  /** What its own name, role or class says it is; null when nothing. */
  readonly kind: FoldReason | null;
};

const byName: Readonly<Record<string, FoldReason>> = {
  nav: 'navigation',
  footer: 'footer',
  aside: 'related',
  form: 'signup',
};
const byRole: Readonly<Record<string, FoldReason>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  banner: 'navigation',
  search: 'navigation',
  contentinfo: 'footer',
  complementary: 'related',
  dialog: 'signup',
  alertdialog: 'cookies',
};

const byClass: readonly (readonly [FoldReason, RegExp])[] = [
  ['cookies', /cookie|consent|gdpr|onetrust/],
  ['comments', /\bcomments?\b|comment-?(?:list|section|form)|disqus|livefyre|responses/],
  ['share', /\bshar(?:e|ing)\b|social|sharedaddy|addthis|addtoany|follow-us/],
  ['signup', /newsletter|subscri|sign-?up|signin|login|paywall|mailing|optin/],
  ['advertisement', /\b(?:ad|ads|advert\w*|sponsor\w*|promo\w*|banner)\b|\bad-|-ad\b|dfp|taboola|outbrain/],
  [
    'related',
    /related|recommend|read-?(?:more|next)|more-(?:stories|from|on)|also-(?:like|read)|suggest|trending|popular|teaser|sidebar|widget/,
  ],
  [
    'navigation',
    /\bnav\b|navbar|navigation|menu|breadcrumb|pagination|\bpager\b|skip-?(?:to|link)|masthead|toolbar|site-header/,
  ],
  ['footer', /\bfooter\b|copyright|legal|colophon/],
  [
    'metadata',
    /byline|dateline|timestamp|\bmeta\b|entry-meta|post-meta|\bauthor\b|\btags?\b|category|reading-time|breadcrumb/,
  ],
];

/** Parts by number, parents before their children. */
export function partsOf(owners: ReadonlyMap<DomElement, number>): Part[] {
  const parts: Part[] = [];
  for (const [element, number] of owners) {
    let above = element.parentNode;
    while (above !== null && !owners.has(above)) above = above.parentNode;
    const parent = above === null || number === 0 ? -1 : (owners.get(above) ?? -1);
    parts[number] = { parent, name: element.localName, kind: kindOf(element) };
  }
  return parts;
}

function kindOf(element: DomElement): FoldReason | null {
  const named = byName[element.localName] ?? byRole[element.getAttribute('role') ?? ''];
  if (named !== undefined) return named;
  // A heading's class speaks of its looks (`menu-title`), not of what it heads.
  if (/^h[1-6]$/.test(element.localName)) return null;
  const called = `${classOf(element)} ${element.id}`.toLowerCase();
  if (called.length <= 1) return null;
  for (const [kind, expression] of byClass) if (expression.test(called)) return kind;
  return null;
}

/** The kind of the nearest element around that has one. */
export function kindAround(owner: number, parts: readonly Part[]): FoldReason | null {
  for (let number = owner; number >= 0; number = parts[number]?.parent ?? -1) {
    const kind = parts[number]?.kind ?? null;
    if (kind !== null) return kind;
  }
  return null;
}
