/** What changed from one kept comparison to another. Explanations, claims and sources are matched by id. */
import type { Rating } from '#shared/model/cell';
import type { SnapshotContent } from '#shared/model/snapshot';

type Explanation = SnapshotContent['explanations'][number];
type ClaimEntry = Explanation['claims'][number];
const figures = [
  'supports',
  'refutes',
  'independentSupports',
  'independentRefutes',
  'inconsistencies',
  'inconsistency',
  'weighted',
  'independent',
  'independentWeighted',
] as const;
export type Figure = (typeof figures)[number];

export type SnapshotDifference = {
  readonly explanations: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    /** Those in both with anything that differs. */
    readonly changed: readonly ChangedExplanation[];
  };
  /** Names in their places by weighted scores, before and after; null when the order is the same. */
  readonly order: { readonly before: string; readonly after: string } | null;
  readonly rows: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly ChangedRow[];
  };
};
type ChangedExplanation = {
  readonly name: string;
  readonly claimsAdded: readonly string[];
  readonly claimsRemoved: readonly string[];
  readonly figures: readonly { readonly figure: Figure; readonly before: number; readonly after: number }[];
};
type ChangedRow = {
  readonly title: string;
  /** Null when it is the same. */
  readonly weight: { readonly before: number; readonly after: number } | null;
  readonly cells: readonly {
    readonly explanation: string;
    readonly before: Rating | null;
    readonly after: Rating | null;
    /** A person's judgement in the later one. */
    readonly overruled: boolean;
  }[];
};

export function snapshotDifference(before: SnapshotContent, after: SnapshotContent): SnapshotDifference {
  const [was, is] = [byId(before.explanations), byId(after.explanations)];
  const [hadRow, hasRow] = [byId(before.rows), byId(after.rows)];
  const orders = { before: orderOf(before), after: orderOf(after) };
  return {
    explanations: {
      added: after.explanations.filter(({ id }) => !was.has(id)).map(({ name }) => name),
      removed: before.explanations.filter(({ id }) => !is.has(id)).map(({ name }) => name),
      changed: after.explanations.flatMap((now) => {
        const then = was.get(now.id);
        return then === undefined ? [] : changedExplanation(then, now);
      }),
    },
    order: orders.before === orders.after ? null : orders,
    rows: {
      added: after.rows.filter(({ id }) => !hadRow.has(id)).map(({ title }) => title),
      removed: before.rows.filter(({ id }) => !hasRow.has(id)).map(({ title }) => title),
      changed: after.rows.flatMap((now) => {
        const then = hadRow.get(now.id);
        if (then === undefined) return [];
        const weight = then.weight === now.weight ? null : { before: then.weight, after: now.weight };
        const cells = after.explanations.flatMap(({ id, name }, column) => {
          const earlier = before.explanations.findIndex((explanation) => explanation.id === id);
          if (earlier === -1) return [];
          const [first, second] = [then.cells[earlier] ?? null, now.cells[column] ?? null];
          return first === second
            ? []
            : { explanation: name, before: first, after: second, overruled: now.overruled[column] ?? false };
        });
        return weight === null && cells.length === 0 ? [] : { title: now.title, weight, cells };
      }),
    },
  };
}

function changedExplanation(then: Explanation, now: Explanation): ChangedExplanation[] {
  const [was, is] = [byId(then.claims), byId(now.claims)];
  const missing = (claims: readonly ClaimEntry[], known: ReadonlyMap<string, ClaimEntry>): string[] =>
    claims.filter(({ id }) => !known.has(id)).map(({ statement }) => statement);
  const changed = {
    name: now.name,
    claimsAdded: missing(now.claims, was),
    claimsRemoved: missing(then.claims, is),
    figures: figures.flatMap((figure) =>
      then[figure] === now[figure] ? [] : { figure, before: then[figure], after: now[figure] },
    ),
  };
  const same = changed.claimsAdded.length + changed.claimsRemoved.length + changed.figures.length === 0;
  return same ? [] : [changed];
}

function orderOf({ explanations, order }: SnapshotContent): string {
  const names = byId(explanations);
  return order.weighted.map((place) => place.map((id) => names.get(id)?.name ?? id).join(' = ')).join(' < ');
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
