/**
 * From an older project to the current one, row by row: the same steps serve the snapshot and every line of the
 * journal, so that undo reaches back across versions. Rows are unknown JSON here; the schemas check what comes out.
 */
import { schemaVersion } from '#shared/model/project';
import { migrationSteps } from './steps';

/** One change of a journal line: both sides are rows of its table. */
export function migratedChange(change: unknown, version: number): unknown {
  if (version >= schemaVersion || !isRecord(change) || typeof change.table !== 'string') return change;
  const { table } = change;
  const side = (row: unknown) => (row === null ? null : migratedRow(table, row, version));
  return { ...change, before: side(change.before), after: side(change.after) };
}

/** One row of a snapshot; a row that is current, or newer than this version of the app, as it is. */
export function migratedRow(table: string, row: unknown, version: number): unknown {
  return migrationSteps.reduce((current, step) => (step.from >= version ? step.row(table, current) : current), row);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
