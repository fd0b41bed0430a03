/** Counts in words. */
export const words = {
  count: (number: number, word: string): string => `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`,
  /** `come down to Survey of executives`, `come down to the same 3 origins`. */
  share: ({ origins }: { readonly origins: number }, title: string): string =>
    origins === 1 ? `come down to “${title}”` : `come down to the same ${origins} origins`,
};
