/** From a project to its claim map: pure and without a clock, so the same project always gives the same bytes. */
import type { Rows, TableName } from '#shared/model/project';
import type { ProjectReader } from '#shared/model/project-state';
import { jsonPieces } from '../json-pieces';
import { byId } from '../sorted';
import { annotationEntry, type AnnotationEntry } from './annotation-entry';
import { articleEntry } from './article-entry';
import { cellEntry } from './cell-entry';
import { claimEntry, type ClaimEntry } from './claim-entry';
import { codeEntry } from './code-entry';
import { exportContext } from './context';
import { eventEntry } from './event-entry';
import { linkEntry } from './link-entry';
import { memoEntry } from './memo-entry';
import { projectEntry } from './project-entry';
import { claimMapFormat, claimMapVersion, type ClaimMap } from './schema';
import { snapshotEntry } from './snapshot-entry';
import { sourceEntry } from './source-entry';
import { Tally } from './summary';

/** An article's canonical text by its id. */
export type TextOf = (articleId: string) => string;

/** The whole map as one value. Throws when the project has no row about itself: no project is without. */
export function claimMapOf(project: ProjectReader, textOf: TextOf): ClaimMap {
  const entries = entriesOf(project, textOf);
  const tally = new Tally(entries.codebook());
  const annotations = [...entries.annotations()];
  const claims = [...entries.claims()];
  for (const annotation of annotations) tally.addAnnotation(annotation);
  for (const claim of claims) tally.addClaim(claim);
  return {
    format: claimMapFormat,
    version: claimMapVersion,
    project: entries.project(),
    coders: [...entries.coders()],
    articles: [...entries.articles()],
    codebook: [...entries.codebook()],
    claims,
    annotations,
    sources: [...entries.sources()],
    links: [...entries.links()],
    memos: [...entries.memos()],
    cells: [...entries.cells()],
    events: [...entries.events()],
    snapshots: [...entries.snapshots()],
    summary: tally.summary(),
  };
}

/** The map as the text of its file. */
export function serialise(map: ClaimMap): string {
  return [...jsonPieces(map)].join('');
}

/**
 * The same text in pieces of a few hundred rows, each made when it is asked for. Between two pieces the caller may let
 * other work pass, but must not change the project.
 */
export function claimMapPieces(project: ProjectReader, textOf: TextOf): Generator<string, void, undefined> {
  const entries = entriesOf(project, textOf);
  const tally = new Tally(entries.codebook());
  const seen = {
    annotation: (entry: AnnotationEntry) => tally.addAnnotation(entry),
    claim: (entry: ClaimEntry) => tally.addClaim(entry),
  };
  return jsonPieces({
    format: claimMapFormat,
    version: claimMapVersion,
    project: entries.project(),
    coders: entries.coders(),
    articles: entries.articles(),
    codebook: entries.codebook(),
    claims: passing(entries.claims(), seen.claim),
    annotations: passing(entries.annotations(), seen.annotation),
    sources: entries.sources(),
    links: entries.links(),
    memos: entries.memos(),
    cells: entries.cells(),
    events: entries.events(),
    snapshots: entries.snapshots(),
    // Written after the annotations and claims, which have been counted by then.
    get summary() {
      return tally.summary();
    },
  });
}

/** Each part of the map, its entries made one by one. */
function entriesOf(project: ProjectReader, textOf: TextOf) {
  const context = exportContext(project, textOf);
  const sorted = <T extends TableName>(table: T): Rows[T][] => [...project.all(table)].sort(byId);
  return {
    project: () => {
      const [info] = sorted('info');
      if (info === undefined) throw new Error('The project has no row about itself.');
      return projectEntry(context, info);
    },
    coders: () => mapped(sorted('coders'), ({ id, name }) => ({ id, name })),
    articles: () => mapped(sorted('articles'), (row) => articleEntry(context, row)),
    codebook: () => mapped(sorted('codes'), (row) => codeEntry(context, row)),
    claims: () => mapped(sorted('claims'), (row) => claimEntry(context, row)),
    annotations: () => mapped(sorted('annotations'), (row) => annotationEntry(context, row)),
    sources: () => mapped(sorted('sources'), (row) => sourceEntry(context, row)),
    links: () => mapped(sorted('links'), (row) => linkEntry(context, row)),
    memos: () => mapped(sorted('memos'), memoEntry),
    cells: () => mapped(sorted('cells'), cellEntry),
    events: () => mapped(sorted('events'), eventEntry),
    snapshots: () => mapped(sorted('snapshots'), snapshotEntry),
  };
}

function* mapped<T, U>(rows: Iterable<T>, entryOf: (row: T) => U): Iterable<U> {
  for (const row of rows) yield entryOf(row);
}

function* passing<T>(items: Iterable<T>, see: (item: T) => void): Iterable<T> {
  for (const item of items) {
    see(item);
    yield item;
  }
}
