/**
 * A claim map read back into a project that has the same articles: which rows it adds, which are there already, and
 * what has no place because its article is not there.
 *
 * A project in which nothing was coded yet becomes the map's: its rows replace what is there, and exporting it again
 * gives the same bytes. Into any other, rows are added by their ids, and where both have one, the project's stays.
 */
import type { Article } from '#shared/model/article';
import { defaultCodes } from '#shared/model/default-codebook';
import type { Folds } from '#shared/model/folds';
import { tableNames, type ProjectRows, type Rows, type TableName } from '#shared/model/project';
import type { ProjectReader } from '#shared/model/project-state';
import { ok, type Result } from '#shared/model/result';
import { projectRowsOf } from './project-rows';
import type { ClaimMap } from './schema';

/** The article of the project that one of the map is, with the text that the map's positions count in. */
export type PlacedArticle = { readonly id: string; readonly text: string; readonly folds: Folds };

type LeftOut = { readonly table: TableName; readonly id: string; readonly name: string };
export type TakeInReport = {
  /** Rows by table that the project did not have. */
  readonly added: Readonly<Partial<Record<TableName, number>>>;
  /** How many rows were there already, and say the same. */
  readonly there: number;
  /** Rows that both have and that differ: the project's were kept. */
  readonly kept: readonly LeftOut[];
  /** What could not be placed: articles that are not in the project, and what stands in them alone. */
  readonly unplaced: readonly LeftOut[];
};
export type TakeIn = {
  /** What to change in the project; null for nothing. */
  readonly change: {
    readonly title: string;
    readonly rows: { readonly [T in TableName]?: readonly Rows[T][] };
    readonly removedCodeIds: readonly string[];
  } | null;
  readonly report: TakeInReport;
};

/** `map` must be valid. `placed`: by the map's ids. */
export function takeInOf(
  project: ProjectReader,
  map: ClaimMap,
  placed: ReadonlyMap<string, PlacedArticle>,
): Result<TakeIn> {
  const texts = new Map(map.articles.map(({ id, textHash }) => [textHash, placed.get(id)?.text ?? '']));
  const converted = projectRowsOf(map, (textHash) => texts.get(textHash));
  if (!converted.ok) return converted;
  const fresh = isFresh(project);
  const { rows, unplaced } = placedRows(project, converted.value, placed);
  const taken: { [T in TableName]?: Rows[T][] } = {};
  const added: Partial<Record<TableName, number>> = {};
  const kept: LeftOut[] = [];
  let there = 0;
  const sort = <T extends TableName>(table: T): void => {
    const wanted: Rows[T][] = [];
    for (const row of rows[table]) {
      const own = project.get(table, row.id);
      if (own !== undefined && sameRow(own, row)) {
        there += 1;
        continue;
      }
      if (own === undefined && table !== 'info') added[table] = (added[table] ?? 0) + 1;
      if (own === undefined ? table !== 'info' || fresh : fresh) wanted.push(row);
      else if (own !== undefined) kept.push({ table, id: row.id, name: nameOf(row) });
    }
    if (wanted.length > 0) Object.assign(taken, { [table]: wanted });
  };
  for (const table of tableNames) sort(table);
  const removedCodeIds = fresh ? unusedDefaults(project, rows) : [];
  const nothing = Object.keys(taken).length === 0 && removedCodeIds.length === 0;
  const change = nothing ? null : { title: map.project.title, rows: taken, removedCodeIds };
  return ok({ change, report: { added, there, kept, unplaced } });
}

/** Whether nothing but articles stands in the project. */
const isFresh = (project: ProjectReader): boolean =>
  (['annotations', 'claims', 'sources', 'links', 'memos', 'cells', 'events', 'snapshots'] as const).every(
    (table) => project.count(table) === 0,
  );

function placedRows(
  project: ProjectReader,
  map: ProjectRows,
  placed: ReadonlyMap<string, PlacedArticle>,
): { rows: ProjectRows; unplaced: LeftOut[] } {
  const unplaced: LeftOut[] = [];
  const localId = (id: string): string | null => placed.get(id)?.id ?? null;
  const split = <T extends TableName>(
    table: T,
    list: readonly Rows[T][],
    stays: (row: Rows[T]) => boolean,
  ): Rows[T][] =>
    list.filter((row) => {
      if (stays(row)) return true;
      unplaced.push({ table, id: row.id, name: nameOf(row) });
      return false;
    });
  const idsOf = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map(({ id }) => id));

  const articles = split('articles', map.articles, ({ id }) => placed.has(id)).flatMap((row) => {
    const at = placed.get(row.id);
    const own = at === undefined ? undefined : project.get('articles', at.id);
    return at === undefined || own === undefined ? [] : asOwn(row, own, at);
  });
  const annotations = split('annotations', map.annotations, ({ articleId }) => placed.has(articleId)).map((row) => ({
    ...row,
    articleId: localId(row.articleId) ?? row.articleId,
  }));
  const mentioned = new Set(annotations.map(({ claimId }) => claimId));
  const everMentioned = new Set(map.annotations.map(({ claimId }) => claimId));
  const claimRows = split(
    'claims',
    map.claims,
    ({ id }) => mentioned.has(id) || !everMentioned.has(id) || project.get('claims', id) !== undefined,
  );
  const claimIds = idsOf(claimRows);
  const hasClaim = (id: string): boolean => claimIds.has(id) || project.get('claims', id) !== undefined;
  const claims = claimRows.map((row) => ({
    ...row,
    judgements: row.judgements.filter(({ claimId }) => hasClaim(claimId)),
  }));
  const passageOf = <P extends { readonly articleId: string }>(passage: P | null): P | null => {
    const id = passage === null ? null : localId(passage.articleId);
    return passage === null || id === null ? null : { ...passage, articleId: id };
  };
  const sources = map.sources.map((row) => ({
    ...row,
    articleId: row.articleId === null ? null : localId(row.articleId),
    passage: passageOf(row.passage),
  }));
  const links = split('links', map.links, ({ claimId }) => hasClaim(claimId)).map((row) => ({
    ...row,
    passage: passageOf(row.passage),
  }));
  const [info] = map.info;
  const kept = { claim: claimIds, annotation: idsOf(annotations), link: idsOf(links) };
  const memos = split('memos', map.memos, ({ target: { kind, id } }) => {
    if (kind === 'article') return placed.has(id);
    if (kind === 'project') return isFresh(project) && id === info?.id;
    return kind === 'code' || kind === 'source' || kept[kind].has(id);
  }).map((row) => {
    const { kind, id } = row.target;
    return kind === 'article' ? { ...row, target: { kind, id: localId(id) ?? id } } : row;
  });
  // Saved queries come with the project's own row, which only a fresh project takes.
  const queries = (isFresh(project) ? map.info : [...project.all('info')]).flatMap(({ queries: own = [] }) => own);
  const explanations = new Set([...map.codes, ...queries].map(({ id }) => id));
  const cells = split('cells', map.cells, ({ explanationId }) => explanations.has(explanationId));
  const events = map.events.map((row) => ({ ...row, claimIds: row.claimIds.filter(hasClaim) }));
  return { rows: { ...map, articles, annotations, claims, sources, links, memos, cells, events }, unplaced };
}

/** The map's article with what only the project knows of its files. */
function asOwn(row: Article, own: Article, { id, text, folds }: PlacedArticle): Article {
  const { folds: _, ...rest } = row;
  return {
    ...rest,
    id,
    provenance: row.provenance.sha256 === own.provenance.sha256 ? row.provenance : own.provenance,
    length: text.length,
    ...(Object.keys(folds).length > 0 && { folds }),
    ...(own.textId !== undefined && { textId: own.textId }),
  };
}

/** Codes that every project begins with, as they were made, and that the map does not have. */
function unusedDefaults(project: ProjectReader, { codes }: ProjectRows): string[] {
  const wanted = new Set(codes.map(({ id }) => id));
  return defaultCodes.flatMap((code) => {
    const own = project.get('codes', code.id);
    return own !== undefined && !wanted.has(code.id) && sameRow(own, code) ? code.id : [];
  });
}

/** Whatever the order of their keys. */
const sameRow = (a: object, b: object): boolean => sortedJson(a) === sortedJson(b);
const sortedJson = (row: object): string =>
  JSON.stringify(row, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

function nameOf(row: Rows[TableName]): string {
  if ('metadata' in row) return row.metadata.title;
  if ('selectors' in row) return row.selectors.quote.exact.slice(0, 200);
  if ('statement' in row) return row.statement;
  if ('title' in row) return row.title;
  if ('name' in row) return row.name;
  return 'text' in row ? row.text.slice(0, 200) : row.id;
}
