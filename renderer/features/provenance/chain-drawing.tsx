import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useClient } from '#renderer/bridge/use-project';
import { Grades, StatusMark } from '#renderer/components/source-marks';
import { kindLabels } from '#renderer/components/source-words';
import { StanceIcon } from '#renderer/components/stance';
import { useEvidence } from '#renderer/state/evidence';
import { useNavigation } from '#renderer/state/navigation';
import type { ChainFocus } from '#shared/analysis/provenance/chain';
import type { DrawnChain, DrawnEdge, DrawnNode } from '#shared/analysis/provenance/drawn-chain';

const keyOf = ({ kind, id }: Pick<DrawnNode, 'kind' | 'id'>): string => `${kind} ${id}`;

/**
 * Claims at the left, origins at the right. One node has the keyboard: right and left follow a line, up and down go to
 * the next node of the layer, Enter opens it.
 */
export function ChainDrawing({ drawn, focus }: { drawn: DrawnChain; focus: ChainFocus }) {
  const { project } = useClient();
  const { openSource } = useNavigation();
  const { showChain } = useEvidence();
  const { nodes, edges, width, height, nodeWidth, nodeHeight } = drawn;
  const box = useRef<HTMLDivElement>(null);
  const first = nodes.find((node) => keyOf(node) === `${focus.kind} ${focus.id}`) ?? nodes[0];
  const [active, setActive] = useState(first === undefined ? '' : keyOf(first));
  const current = nodes.find((node) => keyOf(node) === active) ?? first;
  const roles = useMemo(() => rolesOf(drawn), [drawn]);

  const open = (node: DrawnNode): void => {
    if (node.kind === 'source') openSource(node.id);
    else showChain({ kind: 'claim', id: node.id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (current === undefined) return;
    const next = event.key === 'Enter' ? null : nextNode(drawn, current, event.key);
    if (event.key === 'Enter') open(current);
    else if (next === null) return;
    event.preventDefault();
    if (next === null) return;
    setActive(keyOf(next));
    box.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(keyOf(next))}"]`)?.focus();
  };

  return (
    <div className="chain-scroller" ref={box}>
      <div
        className="chain-drawing"
        role="application"
        aria-label="Chains, drawn; the same as a list below"
        style={{ width, height }}
      >
        <svg width={width} height={height} aria-hidden="true">
          <defs>
            <marker id="chain-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0L8 4L0 8Z" />
            </marker>
          </defs>
          {edges.map((edge) => (
            <Line
              key={`${edge.stance === null ? 'source' : 'claim'} ${edge.from} ${edge.to}`}
              edge={edge}
              near={isNear(edge, current)}
            />
          ))}
        </svg>
        {nodes.map((node) => {
          const key = keyOf(node);
          const source = node.kind === 'source' ? project.get('sources', node.id) : undefined;
          const text = source?.title ?? project.get('claims', node.id)?.statement ?? '';
          const role = roles.get(key) ?? '';
          return (
            <div
              key={key}
              role="button"
              data-node={key}
              tabIndex={key === (current === undefined ? '' : keyOf(current)) ? 0 : -1}
              aria-label={`${node.kind === 'claim' ? 'Claim' : role === 'origin' ? 'Origin' : 'Source'}: ${text}${role === 'loop' ? ', in a circle' : ''}`}
              title={text}
              className={`chain-node ${node.kind} ${role === '' ? '' : `chain-${role}`} ${key === `${focus.kind} ${focus.id}` ? 'chain-focus' : ''}`}
              style={{ left: node.x, top: node.y, width: nodeWidth, height: nodeHeight }}
              onFocus={() => setActive(key)}
              onKeyDown={onKeyDown}
              onClick={() => open(node)}
            >
              <span className="chain-text">{text}</span>
              {source === undefined ? (
                <span className="chain-foot">Claim</span>
              ) : (
                <span className="chain-foot">
                  <Grades source={source} />
                  <StatusMark status={source.status} />
                  <span>
                    {role === 'origin' ? 'Origin' : role === 'loop' ? 'In a circle' : kindLabels[source.kind]}
                  </span>
                </span>
              )}
            </div>
          );
        })}
        {edges.map((edge) =>
          edge.stance === null ? null : <StanceOnLine key={`${edge.from} ${edge.to}`} edge={edge} />,
        )}
      </div>
    </div>
  );
}

function Line({ edge: { points, stance }, near }: { edge: DrawnEdge; near: boolean }) {
  const [start, ...rest] = points;
  if (start === undefined) return null;
  // Level at each point, so that lines leave and reach their nodes at a right angle.
  const path = rest.map(({ x, y }, index) => {
    const before = points[index] ?? start;
    const middle = (before.x + x) / 2;
    return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
  });
  return (
    <path
      className={`chain-line ${stance ?? 'cites'} ${near ? 'near' : ''}`}
      d={`M${start.x} ${start.y}${path.join('')}`}
      markerEnd="url(#chain-arrow)"
    />
  );
}

function StanceOnLine({ edge: { points, stance } }: { edge: DrawnEdge }) {
  const [start, next] = points;
  if (start === undefined || next === undefined || stance === null) return null;
  // On the first stretch, before lines come together; a curve is half-way up at its middle.
  const [x, y] = [(start.x + next.x) / 2, (start.y + next.y) / 2];
  return (
    <span className="chain-stance" style={{ left: x - 9, top: y - 9 }} aria-hidden="true">
      <StanceIcon stance={stance} size={12} />
    </span>
  );
}

const isNear = ({ from, to, stance }: DrawnEdge, node: DrawnNode | undefined): boolean =>
  node !== undefined &&
  ((node.kind === 'source' && to === node.id) || (from === node.id && (stance === null) === (node.kind === 'source')));

/** `origin` for what cites nothing, `loop` for what comes back to itself. */
function rolesOf({ nodes, edges }: DrawnChain): Map<string, 'origin' | 'loop'> {
  const cites = new Map<string, string[]>();
  for (const { from, to, stance } of edges) if (stance === null) cites.set(from, [...(cites.get(from) ?? []), to]);
  const roles = new Map<string, 'origin' | 'loop'>();
  for (const { kind, id } of nodes) {
    if (kind === 'claim') continue;
    const below = new Set(cites.get(id) ?? []);
    if (below.size === 0) roles.set(`source ${id}`, 'origin');
    for (const other of below) for (const next of cites.get(other) ?? []) below.add(next);
    if (below.has(id)) roles.set(`source ${id}`, 'loop');
  }
  return roles;
}

/** Where an arrow key leads; null for nowhere. */
function nextNode({ nodes, edges }: DrawnChain, from: DrawnNode, key: string): DrawnNode | null {
  const nodeOf = (kind: DrawnNode['kind'], id: string) => nodes.find((node) => node.kind === kind && node.id === id);
  const nearest = (found: readonly (DrawnNode | undefined)[]): DrawnNode | null =>
    found.filter((node) => node !== undefined).sort((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y))[0] ??
    null;
  switch (key) {
    case 'ArrowRight':
      return nearest(
        edges
          .filter((edge) => edge.from === from.id && (edge.stance === null) === (from.kind === 'source'))
          .map(({ to }) => nodeOf('source', to)),
      );
    case 'ArrowLeft':
      return from.kind === 'claim'
        ? null
        : nearest(
            edges
              .filter(({ to }) => to === from.id)
              .map((edge) => nodeOf(edge.stance === null ? 'source' : 'claim', edge.from)),
          );
    case 'ArrowDown':
    case 'ArrowUp': {
      const down = key === 'ArrowDown';
      const layer = nodes.filter(({ x, y }) => Math.abs(x - from.x) < 4 && (down ? y > from.y : y < from.y));
      return nearest(layer);
    }
    default:
      return null;
  }
}
