import type { z } from 'zod';

/**
 * What is wrong with a value that somebody gave, each fault with its place: `codes[0]: must be text; memo: is missing`.
 * The value must have been parsed with `reportInput`.
 */
export function faultsIn(error: z.ZodError): string {
  return error.issues
    .map((issue) => {
      const place = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
      const fault =
        issue.code === 'unrecognized_keys'
          ? `does not have ${issue.keys.map((key) => `"${key}"`).join(' and ')}`
          : issue.input === undefined
            ? 'is missing'
            : issue.message;
      return place === '' ? fault : `${place.replace(/^\./, '')}: ${fault}`;
    })
    .join('; ');
}
