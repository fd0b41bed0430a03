/**
 * A key that no change touches, to watch besides others: what is read of the project then depends on this value too, and
 * is read again when the value is another.
 */
export const readingOf = (value: unknown): string => `reading of ${JSON.stringify(value)}`;
