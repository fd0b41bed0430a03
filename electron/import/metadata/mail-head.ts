/** The head of a mail that was saved or copied as text (RFC 5322, section 2.2): who wrote, when, and what about. */
import { Findings } from './found';
import type { HeaderFields } from './header-fields';

/** In the words of mail programs; a header of any other name only makes the head longer. */
const meanings: Readonly<Record<string, 'title' | 'author' | 'date'>> = {
  subject: 'title',
  betreff: 'title',
  objet: 'title',
  asunto: 'title',
  oggetto: 'title',
  from: 'author',
  von: 'author',
  de: 'author',
  da: 'author',
  date: 'date',
  sent: 'date',
  datum: 'date',
  gesendet: 'date',
  envoyé: 'date',
  enviado: 'date',
  inviato: 'date',
};

const header = /^([\p{L}][\p{L}\p{N}-]{0,40}) ?:[ \t]*(.{0,2000})$/u;
const longestHead = 100;

/** Null when the text does not begin with one: fields up to the first blank line, a sender and two more among them. */
export function readMailHead(text: string): HeaderFields | null {
  const lines = text.replace(/^\s+/, '').split('\n', longestHead + 1);
  const fields: { name: string; value: string }[] = [];
  let end = 0;
  for (const line of lines) {
    if (line.trim() === '') break;
    const last = fields.at(-1);
    const match = header.exec(line.slice(0, 2100));
    if (/^[ \t]/.test(line) && last !== undefined) last.value += ` ${line.trim()}`;
    else if (match !== null) fields.push({ name: match[1] ?? '', value: match[2] ?? '' });
    else return null;
    end += 1;
  }
  const meant = fields.map(({ name }) => meanings[name.toLowerCase()]);
  if (end > longestHead || !meant.includes('author') || !meant.includes('date') || fields.length < 3) return null;
  const found = new Findings();
  for (const { name, value } of fields) {
    const origin = `mail: ${name}`;
    const meaning = meanings[name.toLowerCase()];
    if (meaning === 'title') found.text('title', value.replace(/^(?:(?:re|fwd?|aw|wg|tr)\s?:\s*)+/i, ''), origin);
    else if (meaning === 'author') found.authors(senderIn(value), origin);
    else if (meaning === 'date') found.date('published', value, origin);
  }
  return {
    found,
    source: lines.slice(0, end).join('\n'),
    body: text.replace(/^\s+/, '').split('\n').slice(end).join('\n'),
  };
}

/** `"Ada Poole" <ada@quay.example>` without the address; null where there is nothing else. */
function senderIn(value: string): string | null {
  const name = value
    .replace(/<[^<>]{0,320}>|\[mailto:[^\]]{0,320}\]/g, '')
    .replace(/["']/g, '')
    .trim();
  return name === '' || name.includes('@') ? null : name;
}
