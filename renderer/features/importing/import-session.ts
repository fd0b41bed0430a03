/** What the window knows of the import under way, or of the last one until it is dismissed. */
import { create } from 'zustand';
import type { ImportProgress, ImportReport } from '#shared/ipc/contract';

export type ImportSession = {
  readonly number: number;
  readonly total: number;
  readonly done: number;
  readonly finished: boolean;
  /** By id; a file tried again has its latest report alone. */
  readonly reports: readonly (ImportReport | undefined)[];
};
type State = { readonly session: ImportSession | null; hear(progress: ImportProgress): void; dismiss(): void } & {
  /** These files are being tried again: what was said of them no longer holds. */
  forget(ids: readonly number[]): void;
};

export const useImportSession = create<State>()((set) => ({
  session: null,
  hear: (progress) => set(({ session }) => ({ session: after(session, progress) })),
  dismiss: () => set({ session: null }),
  forget: (ids) =>
    set(({ session }) => {
      const gone = new Set(ids);
      return session === null
        ? { session }
        : {
            session: {
              ...session,
              reports: session.reports.map((each) => (each && gone.has(each.id) ? undefined : each)),
            },
          };
    }),
}));

function after(before: ImportSession | null, progress: ImportProgress): ImportSession {
  const { session: number, total, done, finished } = progress;
  const known = before?.number === number ? before.reports : [];
  if (progress.reports.length === 0) return { number, total, done, finished, reports: known };
  const reports = [...known];
  for (const report of progress.reports) reports[report.id] = report;
  return { number, total, done, finished, reports };
}

export const filters = ['problems', 'repaired', 'duplicate', 'imported'] as const;
export type Filter = (typeof filters)[number];

const passes: Readonly<Record<Filter, (report: ImportReport) => boolean>> = {
  problems: ({ status }) => status === 'failed' || status === 'cancelled',
  repaired: ({ status, repairs, warnings }) => status === 'imported' && (repairs.length > 0 || warnings.length > 0),
  duplicate: ({ status }) => status === 'duplicate',
  imported: ({ status }) => status === 'imported',
};

/** The reports that each filter lets through, in the order of the files. */
export function sorted({ reports }: ImportSession): Record<Filter, ImportReport[]> {
  const found: Record<Filter, ImportReport[]> = { problems: [], repaired: [], duplicate: [], imported: [] };
  for (const report of reports)
    if (report !== undefined) for (const filter of filters) if (passes[filter](report)) found[filter].push(report);
  return found;
}

/** All that was found is in the project, and nothing had to be repaired. */
export function wentWell(session: ImportSession): boolean {
  const { problems, repaired, duplicate } = sorted(session);
  return problems.length + repaired.length + duplicate.length === 0;
}

export function summary({ reports }: ImportSession): string {
  const count = (status: ImportReport['status']): number => reports.filter((each) => each?.status === status).length;
  const duplicates = count('duplicate');
  const failed = count('failed');
  const cancelled = count('cancelled');
  return [
    `${count('imported')} imported`,
    duplicates > 0 ? `${duplicates} already there` : '',
    failed > 0 ? `${failed} failed` : '',
    cancelled > 0 ? `${cancelled} cancelled` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
