/** What the visible page says beside its head: microdata, `time` elements and elements named for what they hold. */
import { classOf, type DomDocument, type DomElement } from '../html/dom';
import { dayOf, writtenDay } from './dates';
import { Findings } from './found';
import { splitByline } from './names';
import { markedElements, type Mark } from './page-walk';
import { plainLine } from './plain';

export function fromPageMarks(document: DomDocument, title: string | null): Findings {
  const found = new Findings();
  const marks = markedElements(document, title);
  addAuthor(marks, found);
  for (const kind of ['published', 'dated', 'time', 'maybe-date'] as const) {
    for (const { element } of nearFirst(marks, kind)) {
      const day = dateIn(element);
      if (day !== null) found.date(isUpdate(element) ? 'modified' : 'published', day, origin(element));
    }
  }
  for (const { element } of nearFirst(marks, 'updated')) found.date('modified', dateIn(element), origin(element));
  const tags = marks.filter(({ kinds }) => kinds.has('tag')).map(({ element }) => element.textContent);
  found.tags(tags, 'page: rel=tag');
  return found;
}

/** Names in elements that are only called after authors count near the title, or when the page has no other. */
function addAuthor(marks: readonly Mark[], found: Findings): void {
  for (const { element } of nearFirst(marks, 'author')) found.authors(authorIn(element), origin(element));
  const called = nearFirst(marks, 'called-author').flatMap(({ element, near }) => {
    const name = authorIn(element);
    return name === null ? [] : [{ element, name, near }];
  });
  const alone = new Set(called.map(({ name }) => name.toLowerCase())).size === 1;
  for (const { element, name, near } of called) if (alone || near) found.authors(name, origin(element));
}

function nearFirst(marks: readonly Mark[], kind: Parameters<Mark['kinds']['has']>[0]): Mark[] {
  const all = marks.filter(({ kinds }) => kinds.has(kind));
  return [...all.filter(({ near }) => near), ...all.filter(({ near }) => !near)];
}

function authorIn(element: DomElement): string | null {
  const named = element.querySelector('[itemprop~="name"], [rel~="author"], .author-name, .fn, a[href*="/author"]');
  const line = plainLine((named ?? element).getAttribute('content') ?? (named ?? element).textContent);
  if (line === null || line.length > 150) return null;
  const [first] = splitByline(line);
  // A name, not a sentence about its bearer.
  return first !== undefined && first.length <= 80 && first.split(' ').length <= 6 && !/[.!?]\s|\d{3}/.test(first)
    ? line
    : null;
}

function dateIn(element: DomElement): string | null {
  for (const attribute of ['datetime', 'content', 'title', 'data-datetime', 'data-date']) {
    const value = element.getAttribute(attribute);
    const day = value === null ? null : dayOf(value);
    if (day !== null) return day;
  }
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length > 120 ? null : (dayOf(text) ?? writtenDay(text));
}

function isUpdate(element: DomElement): boolean {
  const words = `${classOf(element)} ${element.getAttribute('itemprop') ?? ''} ${(element.textContent ?? '').slice(0, 80)}`;
  return (
    /\b(?:updated?|modified|last[- ]?mod|edited|aktualisiert|mis à jour|actualizado)\b/i.test(words) &&
    !/publish/i.test(words)
  );
}

function origin(element: DomElement): string {
  const property = element.getAttribute('itemprop') ?? element.getAttribute('rel');
  if (property !== null && property !== '') return `page: ${element.localName}[${property.slice(0, 40)}]`;
  const name = classOf(element).trim().split(/\s+/)[0] ?? '';
  return `page: ${name === '' ? element.localName : `${element.localName}.${name.slice(0, 40)}`}`;
}
