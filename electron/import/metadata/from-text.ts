/** Bylines and date lines as readers see them: short lines about the title, in every format alike. */
import { bare, flat, type FlatBlock } from '../blocks';
import type { DocumentBlock } from '#shared/model/document';
import { dayOf, writtenDay } from './dates';
import { Findings } from './found';
import { splitByline } from './names';

/** Lines further from the title than this speak of something else. */
const before = 12;
const after = 10;
const longestLine = 200;

export function fromText(blocks: readonly DocumentBlock[], title: string | null): Findings {
  const found = new Findings();
  const all = flat(blocks);
  const start = titleIndex(all, title);
  const lines = linesAboutTitle(all, start);
  found.tags(tagLinks(all.slice(Math.max(0, start - before), start + 1 + after)), 'tag links');
  for (const line of lines) readLine(line, found);
  if (!found.has('authors') && found.has('published')) nameBesideDate(lines, found);
  if (!found.has('authors')) onlyByline(flat(blocks.filter(({ attrs }) => !isOthers(attrs.folded))), found);
  return found;
}

/** Short lines up to the first real paragraph, those after the title first. */
function linesAboutTitle(all: readonly FlatBlock[], start: number): string[] {
  const lines: string[] = [];
  for (const { text } of all.slice(start + 1, start + 1 + after)) {
    if (isProse(text)) break;
    lines.push(...split(text));
  }
  const above = all.slice(Math.max(0, start - before), Math.max(0, start)).filter(({ text }) => !isProse(text));
  return [...lines, ...above.toReversed().flatMap(({ text }) => split(text))];
}

/** Words that link to a tag's page, in lines that are nothing but links. */
function tagLinks(near: readonly FlatBlock[]): string[] {
  return near
    .filter(({ linked, text }) => linked >= 0.8 && text.length <= longestLine)
    .flatMap(({ block }) => block.content ?? [])
    .flatMap((inline) => {
      const mark = inline.type === 'text' ? inline.marks?.find(({ type }) => type === 'link') : undefined;
      const isTag =
        mark?.type === 'link' &&
        /^https?:\/\/[^/]+\/(?:[\w-]+\/){0,3}(?:tags?|topics?|keywords?|labels?|hashtags?)\/[^/]+\/?$/i.test(
          mark.attrs.href,
        );
      return isTag && inline.type === 'text' ? [inline.text.trim().replace(/^#/, '')] : [];
    });
}

function titleIndex(all: readonly FlatBlock[], title: string | null): number {
  const wanted = bare(title ?? '');
  const matches = (line: FlatBlock): boolean => wanted !== '' && bare(line.text.slice(0, 400)) === wanted;
  // The last heading that says the title, for clippings repeat it above the page's own.
  const head = all.slice(0, Math.max(40, Math.floor(all.length / 2)));
  const headings = head
    .map((line, index) => (line.block.type === 'heading' && matches(line) ? index : -1))
    .filter((index) => index >= 0);
  return headings.at(-1) ?? head.findIndex(matches);
}

const isProse = (text: string): boolean =>
  text.length > longestLine || (text.length > 120 && /[.!?]["”’)]?$/.test(text.trim()));

const split = (text: string): string[] =>
  text
    .split(/\n|\s[|•·]\s|\s{3,}/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= longestLine);

const published =
  /^(?:(?:first\s)?(?:published|posted|released|date|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|发布|发表|公開|掲載|опубликовано)(?:\s(?:on|am|le|el|il|op))?\s*[:：]?\s*)/iu;
const updated =
  /^(?:(?:last\s)?(?:updated|modified|edited|revised|aktualisiert|mis à jour|actualizado|aggiornato|更新)(?:\s(?:on|am|le|el|il))?\s*[:：]?\s*)/iu;
const byline =
  /^(?:written\s+by|posted\s+by|reported\s+by|story\s+by|by|von|par|por|di|door)\s+(?=[\p{Lu}\p{Lo}])|^(?:authors?|autor(?:in|en)?|auteur|autore|作者|著者|글)\s*[:：]\s*/iu;

function readLine(line: string, found: Findings): void {
  const isUpdate = updated.test(line);
  const day = dateIn(line.replace(updated, '').replace(published, ''));
  if (day !== null) found.date(isUpdate ? 'modified' : 'published', day, 'date line');
  if (byline.test(line)) {
    const names = splitByline(withoutDate(line.replace(byline, '')));
    const [first = ''] = names;
    if (/^[\p{Lu}\p{Lo}@]/u.test(first) && first.split(' ').length <= 6 && !/[.!?]\s/.test(first))
      found.authors(names, 'byline');
  }
}

/** A date that is what the line is about: little else stands in it. */
function dateIn(line: string): string | null {
  if (line.length > 90 || !/\d{4}/.test(line)) return null;
  const rest = line.replace(/\p{L}{1,12}\.?|\d+|[\s,.:;/@|()–-]+/gu, '').trim();
  const words = line.match(/\p{L}{2,}/gu)?.length ?? 0;
  return rest.length <= 4 && words <= 9 ? (dayOf(line) ?? writtenDay(line)) : null;
}

function withoutDate(line: string): string {
  if (!/\d{4}/.test(line)) return line;
  return line.replace(
    /[\s,|–-]*(?:\bon\s)?(?:\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\.?\s+\p{L}{3,12}\.?,?\s+\d{4}|\d{4}-\d{2}-\d{2}).*$/u,
    '',
  );
}

/** `March 24, 2026` and beneath it `Jane Smith`: a line that is only a name, beside one that is only a date. */
function nameBesideDate(lines: readonly string[], found: Findings): void {
  const place = lines.findIndex((line) => dateIn(line) !== null);
  for (const line of [lines[place - 1], lines[place + 1]]) {
    if (
      line === undefined ||
      // A comma or `and` is what tells people with their roles from sections and products.
      !/,|\sand\s/.test(line) ||
      !/^\p{Lu}[\p{L}.'’-]+(?:\s+\p{L}[\p{L}.'’-]*){1,3}(?:$|,\s)/u.test(line) ||
      /[.!?:]$/.test(line)
    )
      continue;
    const names = splitByline(line).filter((name) => /^\p{Lu}\S+(?: \S+){1,3}$/u.test(name));
    if (names.length > 0 && line.split(/\s+/).length <= 16 && !found.has('authors')) found.authors(names, 'byline');
  }
}

/** Parts of a page in which others write: readers, or those who wrote what it points to. */
const isOthers = (folded: string | null): boolean => folded === 'comments' || folded === 'related';

/** A byline far from the title counts when it is the only one. */
function onlyByline(all: readonly FlatBlock[], found: Findings): void {
  const bylines = new Set(
    all
      .map(({ text }) => text.trim())
      .filter((text) => text.length <= 60 && byline.test(text) && !/[.!?:]$/.test(text)),
  );
  if (bylines.size === 1) for (const line of bylines) readLine(line, found);
}
