/** What is wrong with a claim map, and where: `path` is a JSON Pointer (RFC 6901), empty for the whole document. */
export type Problem = { readonly path: string; readonly message: string };

/** `/annotations/3/selectors/0/exact` from its parts. */
export function pointer(...parts: readonly PropertyKey[]): string {
  return parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** More than anyone reads; a file that is wrong throughout must not fill the memory. */
export const maximumProblems = 1000;

/** Collects problems up to the maximum and counts the rest. */
export class Problems {
  readonly #found: Problem[] = [];
  #left = 0;

  add(path: string, message: string): void {
    if (this.#found.length < maximumProblems) this.#found.push({ path, message });
    else this.#left += 1;
  }

  get none(): boolean {
    return this.#found.length === 0;
  }

  list(): Problem[] {
    const rest = { path: '', message: `${this.#left} more problems are not listed` };
    return this.#left === 0 ? [...this.#found] : [...this.#found, rest];
  }
}
