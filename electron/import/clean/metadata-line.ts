/** Lines that only say who, when and under what: metadata once read, furniture in the text. */
import { dayOf, writtenDay } from '../metadata/dates';

export function isMetadataLine(text: string): boolean {
  if (text.length > 400) return false;
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '' || line.length > 140) return false;
  return isDateLine(line) || isByline(line) || isAuthorLine(line) || isTagLine(line);
}

function isDateLine(line: string): boolean {
  if (line.length > 80 || /[!?]$/.test(line)) return false;
  if (dayOf(line) === null && writtenDay(line) === null) return false;
  const rest = line
    .replace(/\d{4}-\d{2}-\d{2}T?[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?/g, '')
    .replace(
      /\b(?:published|posted|updated|modified|last|first|on|at|by|the|of|min|minutes?|read|reading|time|am|pm|[ecmp][sd]t|gmt|utc|bst|cet|uhr|um|le|el|il|de|del|à|years?|ago|mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,6}day)?\b/gi,
      '',
    )
    .match(/\p{L}{3,}/gu);
  return (rest?.length ?? 0) <= 2;
}

const isByline = (line: string): boolean =>
  line.length <= 100 &&
  /^(?:written|posted|reported|story|words|by|von|par|por)\s/i.test(line) &&
  !/[.!?;:]$/.test(line.replace(/\b\p{Lu}\.$/u, '')) &&
  /^(?:written by|posted by|reported by|story by|words by|by|von|par|por)\s\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}|de|van|von|del|der|di|da|and|und|et|y|&|,|\||in|on|at|\d)[\p{L}\d.,'’:|-]*){1,12}$/iu.test(
    line,
  ) &&
  /^\S+(?: by)?\s\p{Lu}/u.test(line);

const isAuthorLine = (line: string): boolean =>
  line.length <= 100 &&
  /^(?:authors?|autor(?:in|en|es|a|as)?|auteur(?:e|s|es)?|autor[ei]|作者|撰文|记者|記者|著者|글쓴이|저자|기자|автор)\s?[:：]\s?[^\s:：][^:：。.!?]{0,80}$/iu.test(
    line,
  );

const isTagLine = (line: string): boolean =>
  /^(?:tags?|tagged(?: (?:as|with))?|topics?|categor(?:y|ies)|filed under|keywords?|posted in|labels?|schlagwörter|stichwörter|mots[- ]clés|etiquetas|标签|標籤|タグ|태그|теги)\s?[:：]\s?\S/i.test(
    line,
  );
