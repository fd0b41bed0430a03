/** A new project folder: built beside its place under another name, so that it is there whole or not at all. */
import { randomUUID } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import type { Change } from '#shared/model/change';
import type { Code } from '#shared/model/codebook';
import { defaultCodes } from '#shared/model/default-codebook';
import { projectRowsSchema, schemaVersion, type ProjectRows } from '#shared/model/project';
import { fail, ok, type Result } from '#shared/model/result';
import { diskFailure } from './disk-failure';
import { writeDurably } from './durable-file';
import { nodeFileSystem, type FileSystem } from './file-system';
import { lineOf, noSum } from './journal-line';
import { openProject } from './open-project';
import { journalPath, snapshotPath } from './paths';
import type { ProjectStore } from './store';
import { sealed } from './seal';
import { snapshotPieces } from './snapshot';
import { z } from 'zod';

export type NewProject = {
  readonly title: string;
  readonly coderName: string;
  /** UTC instant. */
  readonly at: string;
  /** The codebook to begin with; the four narratives when left out. */
  readonly codes?: readonly Code[];
  readonly id?: string;
  readonly coderId?: string;
  readonly fileSystem?: FileSystem;
};

export async function createProject(folder: string, project: NewProject): Promise<Result<ProjectStore>> {
  const fileSystem = project.fileSystem ?? nodeFileSystem;
  const place = resolve(folder);
  const rows = projectRowsSchema.safeParse(firstRows(project));
  if (!rows.success) return fail('invalid', `The project was not created: ${z.prettifyError(rows.error)}`);
  const building = join(dirname(place), `.${basename(place)}.${randomUUID().slice(0, 8)}`);
  try {
    const there = fileSystem.identity(place) !== null;
    if (there && (await fileSystem.list(place)).length > 0)
      return fail('exists', `The project was not created: there is already something in ${place}.`);
    await buildProject(fileSystem, building, rows.data, project.at);
    if (there) await fileSystem.removeFolder(place); // empty, and some systems rename onto nothing only
    await fileSystem.rename(building, place);
    await fileSystem.syncFolder(dirname(place));
  } catch (error) {
    await fileSystem.removeFolder(building).catch(() => {}); // the first error is the one to tell
    return diskFailure(error, `The project was not created in ${place}`);
  }
  const opened = await openProject(place, { fileSystem });
  return opened.ok ? ok(opened.value.store) : opened;
}

/** Fills `folder` with a project that holds `rows` and whose history begins here. */
export async function buildProject(
  fileSystem: FileSystem,
  folder: string,
  rows: ProjectRows,
  at: string,
): Promise<void> {
  for (const name of ['articles', 'originals', 'backups']) await fileSystem.makeFolder(join(folder, name));
  await buildHistory(fileSystem, folder, rows, at, 'Created the project');
}

/**
 * The snapshot, then the journal whose first line it speaks of. When a crash comes between the two, the snapshot
 * does not fit whatever journal is there, which shows, and holds everything.
 */
export async function buildHistory(
  fileSystem: FileSystem,
  folder: string,
  rows: ProjectRows,
  at: string,
  label: string,
): Promise<void> {
  const coderId = rows.coders[0]?.id ?? '';
  const changes = changesTo(rows);
  const line = lineOf({ seq: 1, kind: 'create', version: schemaVersion, at, coderId, label, changes }, 0, noSum);
  const bytes = Buffer.from(line.text);
  const end = { seq: 1, bytes: bytes.length, sum: line.sum };
  await writeDurably(fileSystem, snapshotPath(folder), sealed(snapshotPieces(rows, async () => end)));
  await writeDurably(fileSystem, journalPath(folder), [bytes]);
}

/** The changes that make an empty project into these rows. */
function changesTo(rows: ProjectRows): Change[] {
  return [
    ...rows.info.map((after): Change => ({ table: 'info', before: null, after })),
    ...rows.articles.map((after): Change => ({ table: 'articles', before: null, after })),
    ...rows.annotations.map((after): Change => ({ table: 'annotations', before: null, after })),
    ...rows.claims.map((after): Change => ({ table: 'claims', before: null, after })),
    ...rows.codes.map((after): Change => ({ table: 'codes', before: null, after })),
    ...rows.coders.map((after): Change => ({ table: 'coders', before: null, after })),
    ...rows.sources.map((after): Change => ({ table: 'sources', before: null, after })),
    ...rows.links.map((after): Change => ({ table: 'links', before: null, after })),
    ...rows.memos.map((after): Change => ({ table: 'memos', before: null, after })),
    ...rows.cells.map((after): Change => ({ table: 'cells', before: null, after })),
    ...rows.events.map((after): Change => ({ table: 'events', before: null, after })),
    ...rows.snapshots.map((after): Change => ({ table: 'snapshots', before: null, after })),
  ];
}

function firstRows({
  title,
  coderName,
  at,
  codes = defaultCodes,
  id = randomUUID(),
  coderId = randomUUID(),
}: NewProject) {
  return {
    info: [{ id, title, created: at }],
    coders: [{ id: coderId, name: coderName }],
    codes,
    articles: [],
    annotations: [],
    claims: [],
    sources: [],
    links: [],
    memos: [],
    cells: [],
    events: [],
    snapshots: [],
  };
}
