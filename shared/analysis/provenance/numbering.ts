/** Sources by number, from 0, in the order of their ids: what is counted by the ten thousand is counted in arrays. */
export class Numbering {
  readonly ids: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;

  private constructor(ids: readonly string[]) {
    this.ids = ids;
    this.#numbers = new Map(ids.map((id, number) => [id, number]));
  }

  /** `former` itself when it numbers the same sources: what was counted by it still holds. */
  static of(sources: readonly { readonly id: string }[], former?: Numbering): Numbering {
    if (former?.ids.length === sources.length && sources.every(({ id }) => former.#numbers.has(id))) return former;
    return new Numbering(sources.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1)));
  }

  /** A field, so that it can be handed on. */
  readonly of = (id: string): number | undefined => this.#numbers.get(id);
}
