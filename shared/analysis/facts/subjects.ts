/** What claims are about: themes, actors, quantities, events or periods. */
import type { Annotation } from '#shared/model/annotation';
import type { Claim } from '#shared/model/claim';
import type { ProjectReader } from '#shared/model/project-state';
import { codesInOrder } from '../codebook-order';
import { readQuantity, type ReadQuantity } from '../conflicts/read-quantity';
import { readProposals } from '../conflicts/compare-statements';
import type { ConflictingPair } from './facts';
import type { SubjectKind } from './subject-kinds';

/** `order`: what rows are sorted by. */
type Subject = {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly order: string;
};
type Subjects = {
  readonly subjectsOf: (claim: Claim, mentions: readonly Annotation[]) => readonly Subject[];
  /** The row of claims that have none. */
  readonly none: Subject;
};

export function subjectsBy(project: ProjectReader, kind: SubjectKind, conflicts: readonly ConflictingPair[]): Subjects {
  switch (kind) {
    case 'theme':
      return { subjectsOf: themes(project), none: nothing('No theme') };
    case 'actor':
      return { subjectsOf: actors, none: nothing('Nobody named') };
    case 'quantity':
      return { subjectsOf: quantities(project, conflicts), none: nothing('No number') };
    case 'event':
      return { subjectsOf: events(project), none: nothing('No event') };
    case 'period':
      return { subjectsOf: periods(project), none: nothing('No period') };
  }
}

const nothing = (title: string): Subject => ({ id: '', title, detail: '', order: '' });
const padded = (index: number): string => String(index).padStart(6, '0');

function themes(project: ProjectReader): Subjects['subjectsOf'] {
  const inOrder = codesInOrder(project).filter(({ group }) => group === 'theme');
  const subjects = new Map(
    inOrder.map(({ id, name }, index): [string, Subject] => [
      id,
      { id, title: name, detail: '', order: padded(index) },
    ]),
  );
  return (_, mentions) =>
    [...new Set(mentions.flatMap(({ codeIds }) => codeIds))].flatMap((id) => subjects.get(id) ?? []);
}

const actors: Subjects['subjectsOf'] = ({ actors: named }) =>
  named.map(({ name, kind }) => ({ id: name, title: name, detail: '', order: `${kind === 'other' ? 1 : 0} ${name}` }));

/** Numbers of the same unit, measure and subject, and those that contradict each other, are about one thing. */
function quantities(project: ProjectReader, conflicts: readonly ConflictingPair[]): Subjects['subjectsOf'] {
  // A conflict joins what the words alone keep apart; the first of the joined names the row.
  const joined = new Map<string, string>();
  const keyOf = ({ unit, measure, rest, entity }: ReadQuantity): string =>
    `${unit}|${measure ?? [...rest].sort().join(' ')}|${entity}`;
  const read = (claim: Claim): readonly ReadQuantity[] => {
    const confirmed = claim.quantities.filter((quantity) => quantity.confirmed);
    return confirmed.length > 0 ? confirmed.map(readQuantity) : readProposals(claim.statement, { published: null });
  };
  for (const { a, b } of conflicts) {
    const [first, second] = [a, b].map((id) => project.get('claims', id)).map((claim) => (claim ? read(claim) : []));
    for (const left of first ?? [])
      for (const right of second ?? [])
        if (left.unit === right.unit && left.measure === right.measure && keyOf(left) !== keyOf(right))
          joined.set(keyOf(right), joined.get(keyOf(left)) ?? keyOf(left));
  }
  return (claim) => {
    const found = new Map<string, Subject>();
    for (const quantity of read(claim)) {
      const id = joined.get(keyOf(quantity)) ?? keyOf(quantity);
      const { entity, scope, unit } = quantity.quantity;
      const title = [entity, scope].filter((part) => part !== '').join(': ') || unit || 'A bare number';
      if (!found.has(id)) found.set(id, { id, title, detail: unit, order: id });
    }
    return [...found.values()];
  };
}

function events(project: ProjectReader): Subjects['subjectsOf'] {
  return ({ id }) =>
    project.related('eventsByClaim', id).map((event) => ({
      id: event.id,
      title: event.name,
      detail: event.date === null ? '' : event.end === null ? event.date : `${event.date} to ${event.end}`,
      order: `${event.date ?? '9999'} ${event.name}`,
    }));
}

/** The periods of its numbers; where none is said, the dates of its events. */
function periods(project: ProjectReader): Subjects['subjectsOf'] {
  return (claim) => {
    const said = claim.quantities.filter(({ confirmed }) => confirmed).map(readQuantity);
    const named = said.map(({ period }) => period).filter((period) => period !== '');
    const dated = project
      .related('eventsByClaim', claim.id)
      .flatMap(({ date, end }) => (date === null ? [] : end === null ? date : `${date}/${end}`));
    return [...new Set(named.length > 0 ? named : dated)].map((period) => ({
      id: period,
      title: period.replace('/', ' to '),
      detail: '',
      order: period,
    }));
  };
}
