let compare: Intl.Collator['compare'] | null = null;

/** The order of titles and names. What knows it is made when two are first compared: it takes milliseconds of a start. */
export function byAlphabet(a: string, b: string): number {
  compare ??= new Intl.Collator().compare;
  return compare(a, b);
}
