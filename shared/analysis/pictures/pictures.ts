/** The figures behind the pictures of a comparison: small tables, whatever the project's size. */
import type { Compared } from '#shared/model/compared';
import type { ProjectReader } from '#shared/model/project-state';
import { codesInOrder } from '../codebook-order';
import { comparedColumns, type QueriedMentions } from '../compared/columns';
import { comparisonOf } from '../comparison';
import { agreementOf, type Agreement } from './agreement';
import { sharesOf, type Shares } from './shares';

export type Pictures = {
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** How many mentions each column has in each article, of each publisher, in each month. */
  readonly shares: { readonly article: Shares; readonly publisher: Shares; readonly month: Shares };
  readonly balance: readonly Balance[];
  readonly timeline: Timeline;
  readonly codes: CoOccurrence;
  readonly agreement: Agreement;
};

/** Evidence links of a column's claims, and the independent lines of evidence that they are. */
type Balance = {
  readonly column: string;
  readonly supports: number;
  readonly refutes: number;
  readonly independentSupports: number;
  readonly independentRefutes: number;
};

export type Timeline = {
  /** In the order of their dates; those without a date are left out. */
  readonly events: readonly {
    readonly id: string;
    readonly name: string;
    readonly date: string;
    readonly end: string;
  }[];
  /** When claims were made: by the day of the article, and the column. `event`: what the claim speaks about, or null. */
  readonly mentions: readonly {
    readonly column: string;
    readonly claim: string;
    readonly day: string;
    readonly event: string | null;
  }[];
};

/** For each pair of codes the mentions that carry both; on the diagonal all mentions of the code. */
type CoOccurrence = {
  readonly codes: readonly { readonly id: string; readonly name: string }[];
  readonly counts: readonly { readonly a: string; readonly b: string; readonly count: number }[];
};

/** More cannot be told apart in a picture; the first in the codebook's order are taken. */
const mostCodes = 30;
const mostMentions = 3000;

export function picturesOf(project: ProjectReader, compared: Compared, queried?: QueriedMentions): Pictures {
  const columns = comparedColumns(project, compared, queried);
  const { explanations } = comparisonOf(project, compared, queried);
  return {
    columns: columns.map(({ id, name }) => ({ id, name })),
    shares: {
      article: sharesOf(project, columns, 'article'),
      publisher: sharesOf(project, columns, 'publisher'),
      month: sharesOf(project, columns, 'month'),
    },
    balance: explanations.map(({ id, counts: { byStance } }) => ({
      column: id,
      supports: byStance.supports.links,
      refutes: byStance.refutes.links,
      independentSupports: byStance.supports.independent,
      independentRefutes: byStance.refutes.independent,
    })),
    timeline: timelineOf(project, columns),
    codes: coOccurrence(project),
    agreement: agreementOf(project, columns),
  };
}

function timelineOf(project: ProjectReader, columns: ReturnType<typeof comparedColumns>): Timeline {
  const events = [...project.all('events')]
    .flatMap(({ id, name, date, end }) =>
      date === null ? [] : { id, name, date: firstDay(date), end: lastDay(end ?? date) },
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
  const dated = new Set(events.map(({ id }) => id));
  const mentions: Timeline['mentions'][number][] = [];
  for (const mention of project.all('annotations')) {
    const day = project.get('articles', mention.articleId)?.metadata.published ?? null;
    if (day === null || mentions.length >= mostMentions) continue;
    const event = project.related('eventsByClaim', mention.claimId).find(({ id }) => dated.has(id))?.id ?? null;
    for (const { id, includes } of columns)
      if (includes(mention)) mentions.push({ column: id, claim: mention.claimId, day, event });
  }
  return { events, mentions: mentions.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };
}

/** Of a date as far as it is known. */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);
function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function coOccurrence(project: ProjectReader): CoOccurrence {
  const inOrder = codesInOrder(project);
  const narrativesFirst = [
    ...inOrder.filter(({ group }) => group === 'narrative'),
    ...inOrder.filter(({ group }) => group !== 'narrative'),
  ];
  const codes = narrativesFirst
    .filter(({ id, retired }) => !retired && project.related('annotationsByCode', id).length > 0)
    .slice(0, mostCodes)
    .map(({ id, name }) => ({ id, name }));
  const shown = new Set(codes.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { codeIds } of project.all('annotations')) {
    const own = codeIds.filter((id) => shown.has(id));
    for (const a of own) for (const b of own) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
  }
  return {
    codes,
    counts: codes.flatMap(({ id: a }) => codes.map(({ id: b }) => ({ a, b, count: counts.get(`${a} ${b}`) ?? 0 }))),
  };
}
