/**
 * From an older project to the current one, row by row: the same steps serve the snapshot and every line of the
 * journal, so that undo reaches back across versions. Rows are unknown JSON here; the schemas check what comes out.
 */
import { schemaVersion, tableNames } from '#shared/model/project';

/** Brings one row from version `from` to `from + 1`. A table that the older version did not have starts empty. */
export type MigrationStep = { readonly from: number; readonly row: (table: string, row: unknown) => unknown };

/** Every step there is, oldest first. */
export const migrationSteps: readonly MigrationStep[] = [];

/** Returns the row unchanged when it is current, or newer than this version of the app. */
export function migratedRow(
  table: string,
  row: unknown,
  version: number,
  steps: readonly MigrationStep[] = migrationSteps,
): unknown {
  return steps.reduce((current, step) => (step.from >= version ? step.row(table, current) : current), row);
}

/** The tables of a snapshot: `{ claims: [...], ... }`. Anything of another form is left for the schema to refuse. */
export function migratedTables(
  tables: unknown,
  version: number,
  steps: readonly MigrationStep[] = migrationSteps,
): unknown {
  if (version >= schemaVersion && steps === migrationSteps) return tables;
  if (!isRecord(tables)) return tables;
  const added = Object.fromEntries(tableNames.filter((name) => !Object.hasOwn(tables, name)).map((name) => [name, []]));
  const migrated = Object.entries(tables).map(([table, rows]) => [
    table,
    Array.isArray(rows) ? rows.map((row: unknown) => migratedRow(table, row, version, steps)) : rows,
  ]);
  return { ...added, ...Object.fromEntries(migrated) };
}

/** One change of a journal line: both sides are rows of its table. */
export function migratedChange(
  change: unknown,
  version: number,
  steps: readonly MigrationStep[] = migrationSteps,
): unknown {
  if (version >= schemaVersion && steps === migrationSteps) return change;
  if (!isRecord(change) || typeof change.table !== 'string') return change;
  const { table } = change;
  const side = (row: unknown) => (row === null ? null : migratedRow(table, row, version, steps));
  return { ...change, before: side(change.before), after: side(change.after) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
