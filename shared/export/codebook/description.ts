/** A code's four texts in one, for formats that have only a description. */
import type { Code } from '#shared/model/codebook';

export type CodeTexts = Pick<Code, 'definition' | 'include' | 'exclude' | 'example'>;

const headed = [
  { field: 'include', heading: 'When to use: ' },
  { field: 'exclude', heading: 'When not to use: ' },
  { field: 'example', heading: 'Example: ' },
] as const;

export const describe = (texts: CodeTexts): string =>
  [texts.definition, ...headed.map(({ field, heading }) => (texts[field] === '' ? '' : heading + texts[field]))]
    .filter((part) => part !== '')
    .join('\n\n');

/** The texts of a description: what stands before the first heading, each of which may begin one paragraph, is the definition. */
export function textsOf(description: string): CodeTexts {
  const texts = { definition: description, include: '', exclude: '', example: '' };
  let rest: 'definition' | (typeof headed)[number]['field'] = 'definition';
  for (const { field, heading } of headed) {
    const text = texts[rest];
    const at = text.startsWith(heading) && rest === 'definition' ? 0 : text.indexOf(`\n\n${heading}`);
    if (at === -1) continue;
    const from = at === 0 && text.startsWith(heading) ? 0 : at + 2;
    texts[field] = text.slice(from + heading.length);
    texts[rest] = text.slice(0, at);
    rest = field;
  }
  return texts;
}
