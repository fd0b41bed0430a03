/** A query made ready for one project: its fields are looked up, and what narrows most cheaply comes first. */
import type { ProjectReader } from '#shared/model/project-state';
import { codedPassages } from './code-passages';
import { entryFilter, type EntryFilter } from './entry-filter';
import { isTextQuery, type FieldQuery, type Query, type QueryResult, type TextQuery } from './query';
import type { TextPlace } from './places';

export type QueryPlan =
  | { readonly kind: 'text'; readonly text: TextQuery }
  | { readonly kind: 'filter'; readonly lets: EntryFilter }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly QueryPlan[] }
  | { readonly kind: 'not'; readonly part: QueryPlan };

/** Fails when a field names what the project does not have. */
export function planQuery(project: ProjectReader, query: Query): QueryResult<QueryPlan> {
  if (isTextQuery(query)) return { ok: true, value: { kind: 'text', text: query } };
  switch (query.kind) {
    case 'and':
    case 'or': {
      const parts: QueryPlan[] = [];
      for (const part of query.parts) {
        const planned = planQuery(project, part);
        if (!planned.ok) return planned;
        parts.push(planned.value);
      }
      if (query.kind === 'and') parts.sort((a, b) => costs.indexOf(a.kind) - costs.indexOf(b.kind));
      return { ok: true, value: { kind: query.kind, parts } };
    }
    case 'not': {
      const part = planQuery(project, query.part);
      return part.ok ? { ok: true, value: { kind: 'not', part: part.value } } : part;
    }
    default: {
      const lets = entryFilter(project, query);
      return lets.ok ? { ok: true, value: { kind: 'filter', lets: lets.value } } : lets;
    }
  }
}

/** A filter looks at each entry that is left, so it comes after what leaves few. */
const costs: readonly QueryPlan['kind'][] = ['text', 'and', 'or', 'filter', 'not'];

/**
 * The passages that a query by codes asks for, by article: what a hit shows when the query asks for no words. What
 * stands after NOT gives none.
 */
export function passagesAsked(project: ProjectReader, query: Query): Map<string, TextPlace[]> {
  const passages = new Map<string, TextPlace[]>();
  for (const { codes, narrative } of codeFieldsOf(query)) {
    const coded = codedPassages(project, codes, narrative);
    for (const { articleId, selectors, orphaned } of coded.ok ? coded.value.annotations : []) {
      if (orphaned) continue;
      const { start, end } = selectors.position;
      const places = passages.get(articleId);
      if (places === undefined) passages.set(articleId, [{ start, end }]);
      else if (!places.some((known) => known.start === start && known.end === end)) places.push({ start, end });
    }
  }
  for (const places of passages.values()) places.sort((a, b) => a.start - b.start || a.end - b.end);
  return passages;
}

type CodeField = Extract<FieldQuery, { kind: 'codes' }>;

/** The codes that a query asks for; those after NOT are left out. */
export function codeFieldsOf(query: Query): CodeField[] {
  switch (query.kind) {
    case 'codes':
      return [query];
    case 'and':
    case 'or':
      return query.parts.flatMap(codeFieldsOf);
    default:
      return [];
  }
}
