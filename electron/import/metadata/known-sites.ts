/** Posts of sites that do not say in any standard way who wrote them when; researchers save these too. */
import type { DomDocument } from '../html/dom';
import { dayOf, writtenDay } from './dates';
import { Findings } from './found';
import { plainLine } from './plain';

type Site = {
  readonly name: string;
  /** What the source must hold for `mark` to be worth looking for. */
  readonly hint: string;
  /** An element that no other site has. */
  readonly mark: string;
  /** First match wins; `@attribute` at the end reads that instead of the text. */
  readonly author: readonly string[];
  readonly date: readonly string[];
};

const sites: readonly Site[] = [
  {
    name: 'Hacker News',
    hint: 'hnmain',
    mark: '#hnmain',
    author: ['.fatitem .hnuser', '.hnuser'],
    date: ['.fatitem .age@title', '.age@title'],
  },
  {
    name: 'Reddit',
    hint: 'data-author',
    mark: '.thing.link[data-author]',
    author: ['.thing.link@data-author'],
    date: ['.thing.link time@datetime', '.tagline time@datetime'],
  },
  {
    name: 'Reddit',
    hint: 'shreddit-post',
    mark: 'shreddit-post',
    author: ['shreddit-post@author'],
    date: ['shreddit-post@created-timestamp'],
  },
  {
    name: 'Mastodon',
    hint: 'detailed-status',
    mark: '.detailed-status',
    author: ['.detailed-status .display-name__html', '.detailed-status .display-name strong'],
    date: ['.detailed-status time@datetime', '.detailed-status__datetime'],
  },
  {
    name: 'X',
    hint: 'data-testid',
    mark: 'article [data-testid="User-Name"], [data-testid="tweet"]',
    author: ['[data-testid="User-Name"] a span', '[data-testid="User-Name"] a'],
    date: ['article time@datetime', 'time@datetime'],
  },
  { name: 'Gmail', hint: 'gD', mark: '.gD[email]', author: ['.gD@name'], date: ['.g3@title'] },
  {
    name: 'GitHub',
    hint: 'relative-time',
    mark: 'relative-time[datetime]',
    author: ['.gh-header-meta .author', '.timeline-comment-header .author', '.author'],
    date: ['.gh-header-meta relative-time@datetime', 'relative-time@datetime'],
  },
];

const handleTitle = /^(.{1,80}?) \(@[\w.@-]{1,100}\)(?:$|[:,]| on | \/ )/;

export function fromKnownSites(document: DomDocument, source: string, title: string | null): Findings {
  const found = new Findings();
  for (const { name, hint, mark, author, date } of sites) {
    if (!source.includes(hint) || document.querySelector(mark) === null) continue;
    for (const path of author) found.authors(read(document, path), `page: ${name}`);
    for (const path of date) {
      const value = read(document, path);
      found.date('published', value === null ? null : (dayOf(value) ?? writtenDay(value)), `page: ${name}`);
    }
  }
  // `Name (@handle): what was posted` is how posts call themselves on most networks.
  found.authors(handleTitle.exec(title ?? '')?.[1], 'page title');
  return found;
}

function read(document: DomDocument, path: string): string | null {
  const [selector = '', attribute] = path.split('@');
  const element = document.querySelector(selector);
  if (element === null) return null;
  return plainLine(attribute === undefined ? element.textContent : element.getAttribute(attribute));
}

/** `x.com/name/status/1`, `mastodon.social/@name/1`: the account is part of the address. */
export function accountInAddress(url: string): string | null {
  const match =
    /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/(\w{1,30})\/(?:status|article)\/\d/i.exec(url) ??
    /^https?:\/\/[^/]{1,200}\/@([\w.]{1,60})\/(?:\d{5,}|post\/)/.exec(url) ??
    /^https?:\/\/bsky\.app\/profile\/([\w.-]{1,200})\/post\//.exec(url);
  return match === null || match[1] === 'i' ? null : `@${match[1] ?? ''}`;
}
