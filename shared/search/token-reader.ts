import type { QueryPlace, QueryResult } from './query';
import type { QueryToken } from './query-tokens';

export type Attempt<T> = QueryResult<T>;
type TokenOf<K extends QueryToken['kind']> = Extract<QueryToken, { kind: K }>;

/** Goes through the tokens of a query, one ahead. */
export class TokenReader {
  readonly #tokens: readonly QueryToken[];
  readonly #end: number;
  #at = 0;

  constructor(tokens: readonly QueryToken[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  /** Null at the end. */
  get next(): QueryToken | null {
    return this.#tokens[this.#at] ?? null;
  }

  /** Where the next token stands; at the end, the end. */
  get place(): QueryPlace {
    const { start, end } = this.next ?? { start: this.#end, end: this.#end };
    return { start, end };
  }

  skip(): void {
    this.#at += 1;
  }

  /** The next token when it is of this kind, else null; then nothing is taken. */
  take<K extends QueryToken['kind']>(kind: K): TokenOf<K> | null {
    const token = this.next;
    if (token?.kind !== kind) return null;
    this.skip();
    return token as TokenOf<K>;
  }
}
