/** Places for the claims and sources of a chain, in layers from left to right: what rests stands left of what it rests on. */
import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import { chainOf, type Chain, type ChainEdge, type ChainFocus } from '#shared/analysis/provenance/chain';
import type { DrawnChain, DrawnNode } from '#shared/analysis/provenance/drawn-chain';
import type { ProjectReader } from '#shared/model/project-state';

/** Beyond this no drawing helps anybody. */
const mostNodes = 80;
const [nodeWidth, nodeHeight, margin] = [216, 52, 16];

type Point = { readonly x: number; readonly y: number };

export const drawChain = (project: ProjectReader, focus: ChainFocus): DrawnChain =>
  placed(chainOf(project, focus, mostNodes));

function placed({ claims, sources, edges, left }: Chain): DrawnChain {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: 'LR', nodesep: 14, edgesep: 8, ranksep: 72, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  // A claim and a source may have the same id.
  const kinds = new Map<string, Pick<DrawnNode, 'kind' | 'id'>>();
  for (const id of claims) kinds.set(`claim ${id}`, { kind: 'claim', id });
  for (const id of sources) kinds.set(`source ${id}`, { kind: 'source', id });
  for (const key of kinds.keys()) graph.setNode(key, { width: nodeWidth, height: nodeHeight });
  const ends = ({ from, to, stance }: ChainEdge): [string, string] => [
    `${stance === null ? 'source' : 'claim'} ${from}`,
    `source ${to}`,
  ];
  for (const edge of edges) graph.setEdge(...ends(edge), {});
  // Claims stand in one layer: an invisible node pulls at each of them.
  graph.setNode('left', { width: 0, height: 0 });
  for (const id of claims) graph.setEdge('left', `claim ${id}`, { weight: 20, minlen: 1 });
  layout(graph);
  const at = (key: string): Point => {
    const { x = 0, y = 0 } = graph.node(key) ?? {};
    return { x: x - nodeWidth / 2, y: y - nodeHeight / 2 };
  };
  // Without the room that the invisible node took.
  const shift = Math.min(...Array.from(kinds.keys(), (key) => at(key).x)) - margin;
  const moved = ({ x, y }: Point): Point => ({ x: x - shift, y });
  const nodes = Array.from(kinds, ([key, node]) => ({ ...node, ...moved(at(key)) }));
  return {
    width: Math.max(0, ...nodes.map(({ x }) => x)) + nodeWidth + margin,
    height: Math.max(0, ...nodes.map(({ y }) => y)) + nodeHeight + margin,
    nodeWidth,
    nodeHeight,
    nodes,
    edges: edges.map((edge) => {
      const [from, to] = ends(edge);
      const { points = [] } = graph.edge(from, to) ?? {};
      return { ...edge, points: lineOf(moved(at(from)), moved(at(to)), points.slice(1, -1).map(moved)) };
    }),
    left,
  };
}

/**
 * From side to side: out at the right and in at the left, or for what leads back out at the left and in at the right.
 * Of the points between, every other one lies in a layer of nodes, which the line passes straight.
 */
function lineOf(from: Point, to: Point, between: readonly Point[]): Point[] {
  const back = to.x <= from.x;
  const side = back ? -nodeWidth / 2 : nodeWidth / 2;
  const start = { x: from.x + (back ? 0 : nodeWidth), y: from.y + nodeHeight / 2 };
  const end = { x: to.x + (back ? nodeWidth : 0), y: to.y + nodeHeight / 2 };
  const passed = between
    .filter((_, index) => index % 2 === 1)
    .flatMap(({ x, y }) => [
      { x: x - side, y },
      { x: x + side, y },
    ]);
  return [start, ...passed, end];
}
