/** Names of people (or the body that signs) from a byline or an author field. */
import { plainLine } from './plain';

const longestName = 120;
const mostNames = 40;

/** Accepts a string, a list, or `{ name }` objects as JSON-LD and front matter have them. */
export function personNames(raw: unknown): string[] {
  const names = namesIn(raw, 0);
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].slice(0, mostNames);
}

function namesIn(raw: unknown, depth: number): string[] {
  if (depth > 4) return [];
  if (Array.isArray(raw)) return raw.slice(0, mostNames).flatMap((item) => namesIn(item, depth + 1));
  if (typeof raw === 'object' && raw !== null) return 'name' in raw ? namesIn(raw.name, depth + 1) : [];
  const line = plainLine(raw);
  return line === null ? [] : splitByline(line);
}

const prefix =
  /^(?:(?:written|posted|published|reported|story|words|text|article|author|authored)\s{1,3})?(?:by|von|par|por|di|door|af|av|од|от)\s{0,3}[:\s]\s{0,3}/i;
const label = /^(?:authors?|autor(?:en|es)?|auteurs?|autore|作者|著者|文)\s{0,3}[:：|/]\s{0,3}/i;

/** `By A, B and C | Site` as `A`, `B`, `C`. */
export function splitByline(line: string): string[] {
  const bare = line
    .slice(0, 1000)
    .replace(label, '')
    .replace(prefix, '')
    .replace(/\s{1,3}[|•·].{0,400}$/, '')
    .replace(/\s{0,3}[-–—(]?\s{0,3}https?:\/\/\S{0,400}$/i, '')
    .replace(/\s?<[^<>\s]{1,200}>|\(?\b[\w.+-]{1,64}@[\w.-]{1,200}\)?/g, '')
    .trim();
  if (isAddress(bare) || isDate(bare)) return [];
  const parts = bare
    .split(/\s*;\s*|\s+(?:and|und|et|y|e|og|och|en|with|&)\s+|\s*,\s*(?:and\s+|&\s*)?|、/i)
    .map(tidy)
    .filter((part) => part !== '');
  const people = parts.filter((part) => looksLikeName(part));
  if (/^\S+, \S+$/.test(bare)) return [bare];
  // `Smith, Jane` and `Jane Smith, Reporter`: a comma there does not part people.
  if (parts.length > 1 && people.length === parts.length && !parts.every((part) => !/\s/.test(part))) return people;
  if (parts.length > 1 && people.length > 0 && people[0] === parts[0] && !/\s(?:and|&)\s/i.test(bare)) {
    return people
      .filter((part, index) => index === 0 || /\s/.test(part))
      .slice(0, people.length === parts.length ? undefined : 1);
  }
  const whole = tidy(bare);
  const isSentence = /[.!?]$/.test(whole) && whole.split(/\s+/).length > 4;
  return whole !== '' && whole.length <= longestName && !isSentence ? [whole] : [];
}

const tidy = (name: string): string => name.replace(/^[\s,.:|–—-]+|[\s,:|–—-]+$/g, '').trim();

const isAddress = (line: string): boolean => /^(?:https?:)?\/\/|^www\.|^\/[\w/-]+$/i.test(line);

/** `Published May 22, 2026`, `Wednesday`: pages put dates where names are looked for. */
const isDate = (line: string): boolean =>
  /\b(?:19|20)\d{2}\b/.test(line) ||
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:published|updated|posted)$/i.test(line);

/** One to five words, each starting like a name; no sentence. */
function looksLikeName(part: string): boolean {
  const words = part.split(/\s+/);
  return (
    part.length <= 60 &&
    words.length <= 5 &&
    !roles.test(part) &&
    words.filter((word) =>
      /^[\p{Lu}\p{Lo}@]|^(?:de|da|di|del|della|van|von|der|den|la|le|el|bin|al|dos|du|st\.?|ter|ten|zu)$/u.test(word),
    ).length === words.length
  );
}

const roles =
  /\b(?:correspondent|reporter|editor|editorial|writer|staff|contributor|columnist|producer|analyst|professor|scientist|director|manager|president|chief|fellow|researcher|engineer|founder|ceo|cto|vp|head of|university|institute|department|associate)\b/i;
