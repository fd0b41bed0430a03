/** Fields that clippers and people write as lines at the head of a text: `Source: …`, `**链接:** https://…`. */
import { addField, fieldNamed } from './field-names';
import { Findings } from './found';

export type HeaderFields = {
  readonly found: Findings;
  /** The lines that were fields, as they stood. */
  readonly source: string;
  /** The text without them. */
  readonly body: string;
};

/** Fields stand among the first lines, before any prose. */
const withinLines = 30;
const fieldLine =
  /^\s{0,8}(?:[-*•>]\s{1,4})?(?:\*\*|__)?([\p{L}][\p{L}\p{N} _-]{0,40}?)\s{0,3}(?:\*\*|__)?\s{0,3}[:：]\s{0,3}(?:\*\*|__)?[ \t]*(.{0,2000}?)\s*$/u;

export function readHeaderFields(text: string): HeaderFields {
  const found = new Findings();
  const lines = text.split('\n');
  const taken: number[] = [];
  for (const [index, line] of lines.slice(0, withinLines).entries()) {
    const match = line.length > 2200 ? null : fieldLine.exec(line);
    const field = match === null ? null : fieldNamed(match[1] ?? '');
    if (field !== null && !isSentence(match?.[2] ?? '')) {
      addField(found, field, withoutMarkup(match?.[2] ?? ''), `text: ${(match?.[1] ?? '').trim()}`);
      taken.push(index);
      continue;
    }
    // Prose ends the head; headings, rules and blank lines may stand between the fields.
    if (taken.length > 0 && line.trim() !== '' && !/^\s*(?:#|[-*_=]{3,})/.test(line)) break;
    if (taken.length === 0 && line.length > 200) break;
  }
  // One line like `Note: …` is writing; a head has two fields, or one that only a head can have.
  const sure = taken.length >= 2 || found.has('url');
  if (!sure) return { found: new Findings(), source: '', body: text };
  const isTaken = new Set(taken);
  return {
    found,
    source: taken.map((index) => lines[index] ?? '').join('\n'),
    body: lines.filter((_, index) => !isTaken.has(index)).join('\n'),
  };
}

const isSentence = (value: string): boolean =>
  value.length > 250 || (value.length > 80 && /[.!?]$/.test(value) && !/^https?:/.test(value));

/** `[text](address)` and `<address>` as the address when that is the value. */
const withoutMarkup = (value: string): string => {
  const link = /^\[([^\]]{0,500})\]\((\S{1,2000})\)$/.exec(value.trim());
  if (link !== null) return /^https?:/.test(link[1] ?? '') ? (link[1] ?? '') : (link[2] ?? '');
  return value
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/^(?:\*\*|__|["'`])+|(?:\*\*|__|["'`])+$/g, '')
    .trim();
};
