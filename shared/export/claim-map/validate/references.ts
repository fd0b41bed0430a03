/** Which ids a map has, so that every reference can be looked up once and reported alike. */
import type { MemoTarget } from '#shared/model/memo';
import type { ClaimMap } from '../schema';
import { pointer, type Problems } from './problem';

type Kind = MemoTarget['kind'] | 'coder' | 'memo' | 'explanation';
const words: { readonly [K in Kind]: string } = {
  project: 'project',
  coder: 'coder',
  article: 'article',
  annotation: 'annotation',
  claim: 'claim',
  code: 'code',
  source: 'evidence source',
  link: 'evidence link',
  memo: 'memo',
  explanation: 'code or saved query',
};

export class References {
  readonly #ids: { readonly [K in Kind]: ReadonlySet<string> };
  readonly #problems: Problems;

  constructor(map: ClaimMap, problems: Problems) {
    const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
    this.#problems = problems;
    this.#ids = {
      project: new Set([map.project.id]),
      coder: ids(map.coders),
      article: ids(map.articles),
      annotation: ids(map.annotations),
      claim: ids(map.claims),
      code: ids(map.codebook),
      source: ids(map.sources),
      link: ids(map.links),
      memo: ids(map.memos),
      explanation: ids([...map.codebook, ...map.project.queries]),
    };
  }

  /** Reports at `path` when there is no such thing. */
  check(kind: Kind, id: string | null, ...path: readonly PropertyKey[]): void {
    if (id !== null && !this.#ids[kind].has(id))
      this.#problems.add(pointer(...path), `there is no ${words[kind]} "${id}" in this map`);
  }

  /** As `check` for each of a list, in which nothing may stand twice. */
  checkList(kind: Kind, ids: readonly string[], ...path: readonly PropertyKey[]): void {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      this.check(kind, id, ...path, index);
      if (seen.has(id)) this.#problems.add(pointer(...path, index), `names the ${words[kind]} "${id}" a second time`);
      seen.add(id);
    }
  }
}
