/** What a change is about, as people look for it in the history. */
export const historyAreas = ['articles', 'claims', 'codebook', 'evidence', 'comparison', 'memos', 'project'] as const;
export type HistoryArea = (typeof historyAreas)[number];

const areas: Readonly<Record<string, HistoryArea>> = {
  article: 'articles',
  claim: 'claims',
  annotation: 'claims',
  conflict: 'claims',
  code: 'codebook',
  source: 'evidence',
  link: 'evidence',
  cell: 'comparison',
  event: 'comparison',
  snapshot: 'comparison',
  memo: 'memos',
};

/** By the type of a command: `claim.merge` is about claims. What is not about one of the things is about the project. */
export const areaOfCommand = (type: string): HistoryArea => areas[type.split('.')[0] ?? ''] ?? 'project';
