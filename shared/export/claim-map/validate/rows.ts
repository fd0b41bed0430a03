import { byText } from '../../sorted';
import type { ClaimMap } from '../schema';
import { Tally } from '../summary';
import { differences } from './differences';
import { pointer, type Problems } from './problem';
import type { References } from './references';

const lists = [
  'coders',
  'articles',
  'codebook',
  'claims',
  'annotations',
  'sources',
  'links',
  'memos',
  'cells',
  'events',
  'snapshots',
] as const;

/** Every id once in its list, and the list in the order of its ids. */
export function checkRows(map: ClaimMap, problems: Problems): void {
  for (const list of lists) checkList(map[list], [list], problems);
  checkList(map.project.queries, ['project', 'queries'], problems);
}

function checkList(rows: readonly { readonly id: string }[], path: readonly string[], problems: Problems): void {
  const places = new Map<string, number>();
  let previous = '';
  for (const [index, { id }] of rows.entries()) {
    const first = places.get(id);
    if (first !== undefined)
      problems.add(pointer(...path, index, 'id'), `"${id}" is taken by ${pointer(...path, first)}`);
    else if (byText(previous, id) > 0)
      problems.add(pointer(...path, index, 'id'), `stands after "${previous}", but ${path.at(-1)} are sorted by id`);
    places.set(id, first ?? index);
    previous = id;
  }
}

export function checkQueries({ project }: ClaimMap, references: References): void {
  for (const [index, { coder }] of project.queries.entries())
    references.check('coder', coder, 'project', 'queries', index, 'coder');
}

export function checkSources({ sources }: ClaimMap, references: References, problems: Problems): void {
  for (const [index, source] of sources.entries()) {
    references.check('coder', source.coder, 'sources', index, 'coder');
    references.check('article', source.article, 'sources', index, 'article');
    references.checkList('source', source.cites, 'sources', index, 'cites');
    const itself = source.cites.indexOf(source.id);
    if (itself >= 0) problems.add(pointer('sources', index, 'cites', itself), 'a source cannot cite itself');
  }
}

/** Each memo is on something that is there, and that thing lists it. */
export function checkMemos(map: ClaimMap, references: References, problems: Problems): void {
  const memosOf = new Map<string, string[]>();
  for (const [index, { id, target, coder }] of map.memos.entries()) {
    references.check('coder', coder, 'memos', index, 'coder');
    references.check(target.kind, target.id, 'memos', index, 'target', 'id');
    const key = `${target.kind}:${target.id}`;
    memosOf.set(key, [...(memosOf.get(key) ?? []), id]);
  }
  const compare = (kind: string, row: { readonly id: string; readonly memos: string[] }, ...path: PropertyKey[]) => {
    const expected = (memosOf.get(`${kind}:${row.id}`) ?? []).sort(byText);
    differences(row.memos, expected, [...path, 'memos'], problems, 'the memos on it');
  };
  compare('project', map.project, 'project');
  for (const [index, row] of map.articles.entries()) compare('article', row, 'articles', index);
  for (const [index, row] of map.codebook.entries()) compare('code', row, 'codebook', index);
  for (const [index, row] of map.claims.entries()) compare('claim', row, 'claims', index);
  for (const [index, row] of map.annotations.entries()) compare('annotation', row, 'annotations', index);
  for (const [index, row] of map.sources.entries()) compare('source', row, 'sources', index);
  for (const [index, row] of map.links.entries()) compare('link', row, 'links', index);
}

/** The summary says what the map holds. */
export function checkSummary(map: ClaimMap, problems: Problems): void {
  const tally = new Tally(map.codebook);
  for (const annotation of map.annotations) tally.addAnnotation(annotation);
  for (const claim of map.claims) tally.addClaim(claim);
  differences(map.summary, tally.summary(), ['summary'], problems, 'what the map holds');
}
