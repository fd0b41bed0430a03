/** Figures of one corpus, ours beside the peers', and how they are printed. */

export type Figure = {
  readonly measure: string;
  /** `share` and `score` run from 0 to 1. */
  readonly unit: 'share' | 'score' | 'count' | 'ms';
  readonly better: 'higher' | 'lower';
  /** What the project promises; null for figures that are only told. */
  readonly goal: number | null;
  readonly ours: number;
  /** By name of the peer; null where a peer has no such thing. */
  readonly peers: Readonly<Record<string, number | null>>;
};
export type CorpusReport = {
  readonly corpus: string;
  /** Files or cases that were read. */
  readonly cases: number;
  readonly figures: readonly Figure[];
  /** The worst cases and what went wrong, one a line. */
  readonly notes: readonly string[];
};
/** Null when the folder does not hold such a corpus. */
export type Evaluate = (folder: string) => Promise<CorpusReport | null>;

export const met = ({ goal, ours, better }: Figure): boolean =>
  goal === null || (better === 'higher' ? ours >= goal : ours <= goal);

export function printed({ corpus, cases, figures, notes }: CorpusReport): string {
  const peers = [...new Set(figures.flatMap((figure) => Object.keys(figure.peers)))];
  const rows = [
    ['', 'goal', 'Warrant', ...peers],
    ...figures.map((figure) => [
      `${met(figure) ? ' ' : '!'} ${figure.measure}`,
      figure.goal === null ? '' : `${figure.better === 'higher' ? '>=' : '<='} ${shown(figure.goal, figure.unit)}`,
      shown(figure.ours, figure.unit),
      ...peers.map((peer) => shown(figure.peers[peer] ?? null, figure.unit)),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('   ')
      .trimEnd(),
  );
  return [`${corpus} (${cases})`, ...lines, ...notes.map((note) => `    ${note}`), ''].join('\n');
}

function shown(value: number | null, unit: Figure['unit']): string {
  if (value === null || Number.isNaN(value)) return '-';
  switch (unit) {
    case 'share':
      return `${(value * 100).toFixed(1)} %`;
    case 'score':
      return value.toFixed(3);
    case 'count':
      return String(value);
    case 'ms':
      return value < 10 ? value.toFixed(1) : value.toFixed(0);
  }
}
