/** Projects of any size, always the same for the same size. */
import { buildProject } from '#electron/storage/create-project';
import { writeDurably } from '#electron/storage/durable-file';
import { nodeFileSystem } from '#electron/storage/file-system';
import { headOf, lineOf, type NewEntry } from '#electron/storage/journal-line';
import type { JournalEnd } from '#electron/storage/journal-scan';
import { journalPath, snapshotPath } from '#electron/storage/paths';
import { sealed } from '#electron/storage/seal';
import { snapshotPieces } from '#electron/storage/snapshot';
import type { Annotation } from '#shared/model/annotation';
import type { Article } from '#shared/model/article';
import { newClaimFields, type Claim } from '#shared/model/claim';
import type { Code } from '#shared/model/codebook';
import type { ProjectRows } from '#shared/model/project';
import { plainVoice } from '#shared/model/voice';

export const at = '2026-01-06T09:30:00.000Z';
const stamp = { coderId: 'ada', created: at, modified: at };
const annotationsAnArticle = 100;
const words = 'layoffs capital spending models agents tracker survey regret rehire earnings call memo cuts roles'.split(
  ' ',
);
const sentence = (seed: number, length: number): string =>
  Array.from({ length }, (_, index) => words[(seed * 7 + index * (1 + (seed % 5))) % words.length]).join(' ');

const codes: Code[] = (['replacement', 'excuse', 'capex', 'regret'] as const).map((id, order) => ({
  id,
  name: id,
  group: 'narrative',
  parentId: null,
  definition: '',
  include: '',
  exclude: '',
  example: '',
  colour: 'blue',
  mark: 'circle',
  key: String(order + 1),
  order,
  retired: false,
}));

/** A project with `annotations` annotations, each the one mention of its claim, a hundred an article. */
export function largeProject(annotations: number): ProjectRows {
  const articles = Math.max(1, Math.ceil(annotations / annotationsAnArticle));
  return {
    info: [{ id: 'large', title: `${annotations} annotations`, created: at }],
    coders: [{ id: 'ada', name: 'Ada' }],
    codes,
    articles: Array.from({ length: articles }, (_, index) => article(index)),
    annotations: Array.from({ length: annotations }, (_, index) => annotation(index)),
    claims: Array.from({ length: annotations }, (_, index) => claim(index)),
    sources: [],
    links: [],
    memos: [],
    cells: [],
    events: [],
    snapshots: [],
  };
}

function article(index: number): Article {
  return {
    id: `article-${index}`,
    metadata: {
      title: sentence(index, 8),
      authors: ['Ada L.'],
      publisher: 'The Paper',
      url: `https://example.org/${index}`,
      published: '2026-01-06',
      modified: null,
      language: 'en',
      section: null,
      tags: [],
    },
    origins: { title: 'meta:og:title' },
    provenance: {
      fileName: `${index}.html`,
      size: 20_000,
      sha256: index.toString(16).padStart(64, '0'),
      format: 'html',
      charset: 'utf-8',
      importer: 'html/1',
      imported: at,
      repairs: [],
      warnings: [],
    },
    textHash: index.toString(16).padStart(64, 'f'),
    length: 10_000,
    status: 'new',
  };
}

function annotation(index: number): Annotation {
  const exact = sentence(index, 14);
  const start = (index % annotationsAnArticle) * 90;
  return {
    id: `annotation-${index}`,
    articleId: `article-${Math.floor(index / annotationsAnArticle)}`,
    claimId: `claim-${index}`,
    selectors: {
      quote: { exact, prefix: sentence(index + 1, 5).slice(0, 32), suffix: sentence(index + 2, 5).slice(0, 32) },
      position: { start, end: start + exact.length },
    },
    codeIds: [codes[index % codes.length]?.id ?? ''],
    orphaned: false,
    ...plainVoice,
    ...stamp,
  };
}

/**
 * The folder of such a project as its user would have made it: each annotation one command, a line of the journal.
 * `snapshotAt` is the share of the journal that project.json holds.
 */
export async function buildLargeProject(folder: string, annotations: number, snapshotAt = 1): Promise<void> {
  const rows = largeProject(annotations);
  const start: ProjectRows = { ...rows, annotations: [], claims: [] };
  await buildProject(nodeFileSystem, folder, start, at);
  const first = await nodeFileSystem.readFile(journalPath(folder));
  let end: JournalEnd = { seq: 1, bytes: first.length, sum: headOf(first.subarray(0, -1))?.sum ?? '' };
  const held = Math.floor(annotations * snapshotAt);
  let heldEnd = end;
  const lines: Buffer[] = [first];
  for (const [index, added] of rows.annotations.entries()) {
    const { text, sum } = lineOf(entryFor(index + 2, added, rows.claims[index]), end.seq, end.sum);
    const line = Buffer.from(text);
    lines.push(line);
    end = { seq: end.seq + 1, bytes: end.bytes + line.length, sum };
    if (index + 1 === held) heldEnd = end;
  }
  await writeDurably(nodeFileSystem, journalPath(folder), lines);
  const picture = { ...rows, annotations: rows.annotations.slice(0, held), claims: rows.claims.slice(0, held) };
  await writeDurably(nodeFileSystem, snapshotPath(folder), sealed(snapshotPieces(picture, async () => heldEnd)));
}

function entryFor(seq: number, added: Annotation, made: Claim | undefined): NewEntry {
  const { claimId: _claim, coderId, created: _created, modified: _modified, ...mention } = added;
  return {
    seq,
    kind: 'do',
    version: 1,
    at,
    coderId,
    label: `Coded a claim: “${made?.statement}”`,
    command: { type: 'claim.add', claim: { id: made?.id, statement: made?.statement }, annotation: mention },
    changes: [
      { table: 'annotations', before: null, after: added },
      { table: 'claims', before: null, after: made ?? null },
    ],
  };
}

const claim = (index: number): Claim => ({
  id: `claim-${index}`,
  statement: sentence(index, 12),
  ...newClaimFields,
  ...stamp,
});
