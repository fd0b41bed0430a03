/** Small functions that make rows and projects: each fills in what a test does not care about. */
import { createHash } from 'node:crypto';
import type { Annotation } from '#shared/model/annotation';
import type { Article, Metadata } from '#shared/model/article';
import { newClaimFields, type Claim } from '#shared/model/claim';
import type { Code } from '#shared/model/codebook';
import type { EvidenceLink } from '#shared/model/link';
import type { Memo } from '#shared/model/memo';
import type { ProjectRows } from '#shared/model/project';
import { ProjectState } from '#shared/model/project-state';
import { newSourceDetails, type EvidenceSource } from '#shared/model/source';
import { plainVoice } from '#shared/model/voice';

export const noon = '2026-01-06T12:00:00.000Z';
const stamp = { coderId: 'ada', created: noon, modified: noon };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An article with this text; `metadata` over a title that is its id. */
export function anArticle(id: string, text: string, metadata: Partial<Metadata> = {}): Article {
  return {
    id,
    metadata: {
      title: id,
      authors: [],
      publisher: null,
      url: null,
      published: null,
      modified: null,
      language: null,
      section: null,
      tags: [],
      ...metadata,
    },
    origins: {},
    provenance: {
      fileName: `${id}.txt`,
      size: Buffer.byteLength(text),
      sha256: sha256(`file of ${id}: ${text}`),
      format: 'text',
      charset: 'utf-8',
      importer: 'text/1',
      imported: noon,
      repairs: [],
      warnings: [],
    },
    textHash: sha256(text),
    length: text.length,
    status: 'new',
  };
}

export function aNarrative(id: string, rest: Partial<Code> = {}): Code {
  return {
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
    key: null,
    order: 0,
    retired: false,
    ...rest,
  };
}

export const aTheme = (id: string, rest: Partial<Code> = {}): Code => aNarrative(id, { group: 'theme', ...rest });
export const aClaim = (id: string, statement = id, rest: Partial<Claim> = {}): Claim => ({
  id,
  statement,
  ...newClaimFields,
  ...stamp,
  ...rest,
});

/** The first place where `exact` stands in `text`; throws when there is none. */
export function anAnnotation(
  id: string,
  { text, exact, ...rest }: { text: string; exact: string } & Partial<Annotation>,
): Annotation {
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`"${exact}" does not stand in the text`);
  const end = start + exact.length;
  return {
    id,
    articleId: 'article',
    claimId: 'claim',
    selectors: {
      quote: { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
      position: { start, end },
    },
    codeIds: [],
    orphaned: false,
    ...plainVoice,
    ...stamp,
    ...rest,
  };
}

export function aSource(id: string, rest: Partial<EvidenceSource> = {}): EvidenceSource {
  return {
    id,
    kind: 'survey',
    title: id,
    publisher: '',
    authors: [],
    date: null,
    url: '',
    method: '',
    reliability: 'F',
    credibility: '6',
    articleId: null,
    citesIds: [],
    ...newSourceDetails,
    ...stamp,
    ...rest,
  };
}

export function aLink(id: string, claimId: string, sourceId: string, rest: Partial<EvidenceLink> = {}): EvidenceLink {
  const judged = { stance: 'supports', strength: 'moderate', warrant: '', passage: null } as const;
  return { id, claimId, sourceId, ...judged, ...stamp, ...rest };
}

export function aMemo(id: string, target: Memo['target'], text = id): Memo {
  return { id, target, text, ...stamp };
}

/** All rows of a project: those given, one coder `ada`, and nothing else. */
export function someRows(rows: Partial<ProjectRows> = {}): ProjectRows {
  return {
    info: [{ id: 'project', title: 'Project', created: noon }],
    articles: [],
    annotations: [],
    claims: [],
    codes: [],
    coders: [{ id: 'ada', name: 'Ada' }],
    sources: [],
    links: [],
    memos: [],
    cells: [],
    events: [],
    snapshots: [],
    ...rows,
  };
}

export const aProject = (rows: Partial<ProjectRows> = {}): ProjectState => ProjectState.from(someRows(rows));
