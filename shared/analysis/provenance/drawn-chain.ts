import type { ChainEdge } from './chain';

/** Pixels at the window's usual size; `x` and `y` are of the upper left corner. */
export type DrawnNode = {
  readonly kind: 'claim' | 'source';
  readonly id: string;
  readonly x: number;
  readonly y: number;
};
/** `points`: the way of the line, from `from` to `to`. */
export type DrawnEdge = ChainEdge & { readonly points: readonly { readonly x: number; readonly y: number }[] };
export type DrawnChain = {
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  readonly nodeHeight: number;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Claims and sources that there was no room for. */
  readonly left: number;
};
