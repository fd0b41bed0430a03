/** Names as people write them (`Ada King`) and as bibliographies do (`King, Ada`). */
import type { CslName } from './csl-item';

/** Words that organisations have in their names and people do not. */
const organisation =
  /\b(?:Institute|University|College|School|Review|Report|Count|Panel|Survey|Tracker|Monitor|Inc|Ltd|LLC|GmbH|AG|Corp|Corporation|Company|Bureau|Office|Department|Ministry|Agency|Commission|Council|Committee|Group|Association|Society|Foundation|Cent(?:er|re)|Union|Bank|Times|Post|News|Journal|Gazette|Magazine|Press|Records?|Statistics|Research|Team|Staff|Network|Forum|Organi[sz]ation|Project|Labs?|Cloud|Technologies|Partners|Consulting|United|National|International|Federal|European|World|The|of|and|for|&)\b/;
const particle = /^(?:van|von|der|den|de|da|di|del|della|dos|du|la|le|el|al|bin|ibn|ten|ter|zu|af|av)$/;

export function nameFrom(shown: string): CslName {
  const name = shown.trim();
  const comma = name.indexOf(',');
  if (comma > 0) return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 6 || organisation.test(name) || /\d/.test(name)) return { literal: name };
  let at = words.length - 1;
  while (at > 1 && particle.test(words[at - 1] ?? '')) at -= 1;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}

export const shownName = (name: CslName): string =>
  'literal' in name
    ? name.literal
    : [name.given.split(', ')[0], name.family, ...name.given.split(', ').slice(1)].filter(Boolean).join(' ');

/** `King, Ada`; organisations in braces, as BibTeX has them, so that nothing takes them apart again. */
const listed = (name: CslName): string => ('literal' in name ? `{${name.literal}}` : `${name.family}, ${name.given}`);
export const listedNames = (names: readonly CslName[]): string => names.map(listed).join('; ');

export function namesFromList(list: string): CslName[] {
  return list.split('; ').flatMap((name): CslName[] => {
    if (name.trim() === '') return [];
    if (name.startsWith('{') && name.endsWith('}')) return [{ literal: name.slice(1, -1) }];
    const [family = '', ...given] = name.split(', ');
    return [{ family, given: given.join(', ') }];
  });
}
