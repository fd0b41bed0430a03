/**
 * From an older project to the current one, row by row: the same steps serve the snapshot and every line of the
 * journal, so that undo reaches back across versions. Rows are unknown JSON here; the schemas check what comes out.
 */
import { schemaVersion, tableNames } from '#shared/model/project';
import { migrationSteps } from './steps';

/** The tables of a snapshot, `{ claims: [...], ... }`. Anything of another form is left for the schema to refuse. */
export function migratedTables(tables: unknown, version: number): unknown {
  if (version >= schemaVersion || !isRecord(tables)) return tables;
  const added = tableNames.filter((name) => !Object.hasOwn(tables, name)).map((name) => [name, []]);
  const migrated = Object.entries(tables).map(([table, rows]) => [
    table,
    Array.isArray(rows) ? rows.map((row: unknown) => migratedRow(table, row, version)) : rows,
  ]);
  return Object.fromEntries([...added, ...migrated]);
}

/** One change of a journal line: both sides are rows of its table. */
export function migratedChange(change: unknown, version: number): unknown {
  if (version >= schemaVersion || !isRecord(change) || typeof change.table !== 'string') return change;
  const { table } = change;
  const side = (row: unknown) => (row === null ? null : migratedRow(table, row, version));
  return { ...change, before: side(change.before), after: side(change.after) };
}

const migratedRow = (table: string, row: unknown, version: number): unknown =>
  migrationSteps.reduce((current, step) => (step.from >= version ? step.row(table, current) : current), row);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
