/** Which mentions a saved query asks for, so that queries can be compared as narratives are. */
import type { QueriedMentions } from '#shared/analysis/compared/columns';
import type { Annotation } from '#shared/model/annotation';
import type { ProjectReader } from '#shared/model/project-state';
import { codedPassages } from './code-passages';
import { entryFilter } from './entry-filter';
import { parseQuery } from './parse-query';
import { createPlaceFinder } from './places';
import { isTextQuery, type FieldQuery, type Query } from './query';
import { wordsOf } from './words';

type Asks = (mention: Annotation) => boolean;

/** Null for a query that is not there, or that cannot be carried out (any more). */
export const queriedMentions =
  (project: ProjectReader): QueriedMentions =>
  (queryId) => {
    const [info] = project.all('info');
    const saved = info?.queries?.find(({ id }) => id === queryId);
    const query = saved === undefined ? undefined : parseQuery(saved.query);
    if (saved === undefined || query?.ok !== true) return null;
    const includes = asked(project, query.value);
    return includes === null ? null : { name: saved.name, includes };
  };

/** Words are looked for in the claim's statement and in the passage; null when a part cannot be carried out. */
function asked(project: ProjectReader, query: Query): Asks | null {
  if (isTextQuery(query)) {
    const places = createPlaceFinder(query);
    return ({ claimId, selectors }) =>
      places(`${project.get('claims', claimId)?.statement ?? ''}\n\n${selectors.quote.exact}`).length > 0;
  }
  switch (query.kind) {
    case 'and':
    case 'or': {
      const parts = query.parts.map((part) => asked(project, part));
      const all = parts.filter((part) => part !== null);
      if (all.length < parts.length) return null;
      return query.kind === 'and'
        ? (mention) => all.every((part) => part(mention))
        : (mention) => all.some((part) => part(mention));
    }
    case 'not': {
      const part = asked(project, query.part);
      return part === null ? null : (mention) => !part(mention);
    }
    default:
      return askedOfField(project, query);
  }
}

function askedOfField(project: ProjectReader, query: FieldQuery): Asks | null {
  switch (query.kind) {
    case 'codes': {
      const coded = codedPassages(project, query.codes, query.narrative);
      if (!coded.ok) return null;
      const ids = new Set(coded.value.annotations.map(({ id }) => id));
      return ({ id }) => ids.has(id);
    }
    case 'voice':
      return ({ voice }) => voice === query.voice;
    case 'hedging':
      return ({ hedging }) => hedging === query.hedging;
    case 'speaker':
      return ({ speaker }) => {
        const said = new Set(wordsOf(speaker));
        return query.words.every((word) => said.has(word));
      };
    case 'coder':
    case 'actor':
    case 'in': {
      const filter = entryFilter(project, query);
      return filter.ok ? ({ claimId }) => filter.value({ kind: 'claim', id: claimId }) : null;
    }
    case 'publisher':
    case 'status':
    case 'date':
    case 'after':
    case 'before': {
      const filter = entryFilter(project, query);
      return filter.ok ? ({ articleId }) => filter.value({ kind: 'article', id: articleId }) : null;
    }
  }
}
