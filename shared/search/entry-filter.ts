/** Which articles, claims, memos and sources a field of a query lets through. */
import type { Annotation } from '#shared/model/annotation';
import type { Article } from '#shared/model/article';
import type { ProjectReader } from '#shared/model/project-state';
import { codedPassages } from './code-passages';
import type { EntryName } from './entries';
import { faulty, type FieldQuery, type QueryResult } from './query';
import { wordsOf } from './words';

export type EntryFilter = (entry: EntryName) => boolean;

export function entryFilter(project: ProjectReader, query: FieldQuery): QueryResult<EntryFilter> {
  switch (query.kind) {
    case 'in':
      return { ok: true, value: ({ kind }) => kind === query.entries };
    case 'codes':
      return codesFilter(project, query);
    case 'coder': {
      const coders = [...project.all('coders')].filter(({ id, name }) => isNamed(`${id}\n${name}`, query.words));
      if (coders.length === 0) return faulty('There is no such coder.', query.place);
      return { ok: true, value: coderFilter(project, new Set(coders.map(({ id }) => id))) };
    }
    case 'voice':
      return { ok: true, value: mentionFilter(project, ({ voice }) => voice === query.voice) };
    case 'hedging':
      return { ok: true, value: mentionFilter(project, ({ hedging }) => hedging === query.hedging) };
    case 'speaker':
      return { ok: true, value: mentionFilter(project, ({ speaker }) => isNamed(speaker, query.words)) };
    case 'actor': {
      const isAbout = (claimId: string): boolean =>
        project.get('claims', claimId)?.actors.some(({ name }) => isNamed(name, query.words)) === true;
      return { ok: true, value: mentionFilter(project, ({ claimId }) => isAbout(claimId)) };
    }
    case 'publisher':
      return {
        ok: true,
        value: (entry) => publishersOf(project, entry).some((publisher) => isNamed(publisher, query.words)),
      };
    case 'status':
      return { ok: true, value: (entry) => statusOf(project, entry) === query.status };
    case 'date': {
      const { from, to } = query;
      // Days of a month or year begin as it does, and sort after it.
      const within = (day: string): boolean => day >= from && (day <= to || day.startsWith(to));
      return { ok: true, value: (entry) => daysOf(project, entry).some(within) };
    }
    case 'after':
      return { ok: true, value: (entry) => daysOf(project, entry).some((day) => day >= query.day) };
    case 'before':
      return { ok: true, value: (entry) => daysOf(project, entry).some((day) => day < query.day) };
  }
}

/** What is coded so, and what belongs to it: claims, their articles and sources, memos on any of them. */
function codesFilter(
  project: ProjectReader,
  { codes, narrative }: Extract<FieldQuery, { kind: 'codes' }>,
): QueryResult<EntryFilter> {
  const coded = codedPassages(project, codes, narrative);
  if (!coded.ok) return coded;
  return { ok: true, value: belonging(project, coded.value.annotations, coded.value.codeIds) };
}

/** What has a mention of that sort, as with codes. */
function mentionFilter(project: ProjectReader, isAsked: (annotation: Annotation) => boolean): EntryFilter {
  return belonging(project, [...project.all('annotations')].filter(isAsked), new Set());
}

/** What belongs to the annotations: their articles, claims and the claims' sources, memos on any of them or on the codes. */
function belonging(
  project: ProjectReader,
  annotations: readonly Annotation[],
  codeIds: ReadonlySet<string>,
): EntryFilter {
  const annotationIds = new Set(annotations.map(({ id }) => id));
  const articleIds = new Set(annotations.map(({ articleId }) => articleId));
  const claimIds = new Set(annotations.map(({ claimId }) => claimId));
  const sourceIds = new Set(
    [...claimIds].flatMap((id) => project.related('linksByClaim', id)).map(({ sourceId }) => sourceId),
  );
  const isTarget = (kind: string, id: string): boolean => {
    switch (kind) {
      case 'article':
        return articleIds.has(id);
      case 'claim':
        return claimIds.has(id);
      case 'source':
        return sourceIds.has(id);
      case 'annotation':
        return annotationIds.has(id);
      case 'link':
        return claimIds.has(project.get('links', id)?.claimId ?? '');
      case 'code':
        return codeIds.has(id);
      default:
        return false;
    }
  };
  return ({ kind, id }) => {
    if (kind !== 'memo') return isTarget(kind, id);
    const target = project.get('memos', id)?.target;
    return target !== undefined && isTarget(target.kind, target.id);
  };
}

function coderFilter(project: ProjectReader, coders: ReadonlySet<string>): EntryFilter {
  return ({ kind, id }) => {
    switch (kind) {
      case 'article':
        return project.related('annotationsByArticle', id).some(({ coderId }) => coders.has(coderId));
      case 'claim':
        return (
          coders.has(project.get('claims', id)?.coderId ?? '') ||
          project.related('annotationsByClaim', id).some(({ coderId }) => coders.has(coderId))
        );
      case 'memo':
        return coders.has(project.get('memos', id)?.coderId ?? '');
      case 'source':
        return coders.has(project.get('sources', id)?.coderId ?? '');
    }
  };
}

/** An article itself, the articles that make a claim, those a memo is about; none for sources. */
function articlesOf(project: ProjectReader, kind: string, id: string): Article[] {
  const named = (articleId: string | undefined): Article[] => {
    const article = project.get('articles', articleId ?? '');
    return article === undefined ? [] : [article];
  };
  switch (kind) {
    case 'article':
      return named(id);
    case 'claim':
      return project.related('annotationsByClaim', id).flatMap(({ articleId }) => named(articleId));
    case 'annotation':
      return named(project.get('annotations', id)?.articleId);
    case 'memo': {
      const target = project.get('memos', id)?.target;
      return target === undefined ? [] : articlesOf(project, target.kind, target.id);
    }
    default:
      return [];
  }
}

function publishersOf(project: ProjectReader, { kind, id }: EntryName): string[] {
  if (kind === 'source') return [project.get('sources', id)?.publisher ?? ''];
  return articlesOf(project, kind, id).map(({ metadata }) => metadata.publisher ?? '');
}

/** Articles count by the day they were published, and so do claims; memos by the day they were written. */
function daysOf(project: ProjectReader, { kind, id }: EntryName): string[] {
  if (kind === 'source') return [project.get('sources', id)?.date ?? ''].filter((day) => day !== '');
  if (kind === 'memo') return [(project.get('memos', id)?.modified ?? '').slice(0, 10)];
  return articlesOf(project, kind, id).flatMap(({ metadata }) => metadata.published ?? []);
}

function statusOf(project: ProjectReader, { kind, id }: EntryName): string | undefined {
  switch (kind) {
    case 'article':
      return project.get('articles', id)?.status;
    case 'claim':
      return project.get('claims', id)?.examined;
    case 'source':
      return project.get('sources', id)?.status;
    case 'memo':
      return undefined;
  }
}

/** Whether these words stand in the name, one after the other. */
function isNamed(name: string, asked: readonly string[]): boolean {
  const words = wordsOf(name);
  return words.some((_, start) => asked.every((word, index) => words[start + index] === word));
}
