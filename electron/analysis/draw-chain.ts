/** Places for the claims and sources of a chain, in layers from left to right: what rests stands left of what it rests on. */
import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import { chainOf, type Chain, type ChainEdge, type ChainFocus } from '#shared/analysis/provenance/chain';
import type { DrawnChain, DrawnNode } from '#shared/analysis/provenance/drawn-chain';
import type { ProjectReader } from '#shared/model/project-state';

/** Beyond this no drawing helps anybody. */
const mostNodes = 80;
const [nodeWidth, nodeHeight] = [216, 52];

export const drawChain = (project: ProjectReader, focus: ChainFocus): DrawnChain =>
  placed(chainOf(project, focus, mostNodes));

function placed({ claims, sources, edges, left }: Chain): DrawnChain {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 64, marginx: 16, marginy: 16 });
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
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() ?? {};
  return {
    width: Math.max(width, nodeWidth),
    height: Math.max(height, nodeHeight),
    nodeWidth,
    nodeHeight,
    nodes: Array.from(kinds, ([key, node]) => {
      const { x = 0, y = 0 } = graph.node(key) ?? {};
      return { ...node, x: x - nodeWidth / 2, y: y - nodeHeight / 2 };
    }),
    edges: edges.map((edge) => {
      const { points = [] } = graph.edge(...ends(edge)) ?? {};
      return { ...edge, points: points.map(({ x, y }) => ({ x, y })) };
    }),
    left,
  };
}
