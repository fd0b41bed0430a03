/** Brings one row from version `from` to `from + 1`. A table that the older version did not have starts empty. */
export type MigrationStep = { readonly from: number; readonly row: (table: string, row: unknown) => unknown };

/** Every step there is, oldest first. Version 1 is the first, so there is none yet. */
export const migrationSteps: readonly MigrationStep[] = [];
