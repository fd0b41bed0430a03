import { z } from 'zod';

/** Stable identifier, safe as a file name and as a key: letters, digits, `-` and `_`; at most 64 characters. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'must be 1-64 letters, digits, - or _');

/** UTC instant, ISO 8601 with a trailing `Z`, e.g. `2026-01-06T09:30:00.000Z`. */
export const instantSchema = z.iso.datetime();

/** Calendar date `YYYY-MM-DD`, without time zone. */
export const dateSchema = z.iso.date();

/** Date as far as it is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export const partialDateSchema = z.union([dateSchema, z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/)], {
  error: 'must be a date: YYYY-MM-DD, YYYY-MM or YYYY',
});

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

/** A web address that may be shown as a link: http, https or mailto; the empty string means "none known". */
export const webAddressSchema = z
  .string()
  .max(4096)
  .refine((value) => value === '' || isWebAddress(value), 'must be an http, https or mailto address');

/** Whether a link may be opened outside the app once the user agreed. Everything else is kept as text only. */
export function isWebAddress(value: string): boolean {
  return /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i.test(value);
}

/** One line of text: a title, a name. Trimmed, at least one character. */
export const lineSchema = z.string().trim().min(1).max(2000);

/** Free text, may be empty. */
export const proseSchema = z.string().max(1_000_000);
