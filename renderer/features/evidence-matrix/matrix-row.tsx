import type { KeyboardEvent } from 'react';
import { useProject } from '#renderer/bridge/use-project';
import { emptyEvidenceLabels, StateIcon } from '#renderer/components/state-icon';
import { StanceIcon, stanceLabels, strengthLabels } from '#renderer/components/stance';
import { evidenceState } from '#shared/analysis/evidence-state';
import { strengths, type EvidenceLink, type Strength } from '#shared/model/link';
import type { Axis } from './matrix-axes';
import { cell, headWidth, rowHeight, stateWidth, titleHeight } from './sizes';

/** A claim with its cells in view. */
export function MatrixRow({
  claim,
  row,
  columns,
  sources,
  active,
  onKeyDown,
  onPlace,
  onOpen,
  onRead,
}: {
  claim: Axis;
  row: number;
  /** Those in view. */
  columns: readonly number[];
  sources: readonly Axis[];
  /** The column that has the keyboard; null for another row. */
  active: number | null;
  onKeyDown: (event: KeyboardEvent) => void;
  onPlace: (column: number) => void;
  onOpen: (column: number) => void;
  onRead: () => void;
}) {
  const { links, state } = useProject([`linksByClaim/${claim.id}`, `claims/${claim.id}`], (project) => {
    const own = project.related('linksByClaim', claim.id);
    const examined = project.get('claims', claim.id)?.examined ?? 'not-examined';
    return { links: new Map(own.map((link) => [link.sourceId, link])), state: evidenceState({ examined }, own.length) };
  });
  const cellProps = (column: number) => ({
    role: 'gridcell' as const,
    'aria-colindex': column + 2,
    'data-active': active === column || undefined,
    tabIndex: active === column ? 0 : -1,
    onKeyDown,
    onFocus: () => onPlace(column),
    onDoubleClick: () => onOpen(column),
  });
  const stateText = state === 'found' ? `${links.size} linked` : emptyEvidenceLabels[state];
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="matrix-row"
      style={{ top: titleHeight + row * rowHeight, height: rowHeight }}
    >
      <div role="rowheader" aria-colindex={1} className="matrix-claim" style={{ width: headWidth }}>
        <button type="button" tabIndex={-1} title={claim.text} onClick={onRead}>
          {claim.text}
        </button>
      </div>
      <div
        {...cellProps(0)}
        className={`matrix-state ${state}`}
        style={{ left: headWidth, width: stateWidth }}
        title={stateText}
        aria-label={stateText}
      >
        {state === 'found' ? <span>{links.size}</span> : <StateIcon state={state} />}
      </div>
      {columns.map((column) => {
        const source = sources[column];
        if (source === undefined) return null;
        const link = links.get(source.id);
        return (
          <div
            key={source.id}
            {...cellProps(column + 1)}
            className={`matrix-cell ${link?.stance ?? ''}`}
            style={{ left: headWidth + stateWidth + column * cell, width: cell }}
            aria-label={link === undefined ? 'Not linked' : told(link)}
            title={link === undefined ? source.text : `${source.text}: ${told(link)}`}
          >
            {link === undefined ? null : (
              <>
                <StanceIcon stance={link.stance} size={14} />
                <StrengthMark strength={link.strength} />
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}

const told = ({ stance, strength, warrant }: EvidenceLink): string =>
  `${stanceLabels[stance]}, ${strengthLabels[strength].toLowerCase()}${warrant === '' ? '' : `: ${warrant}`}`;

/** One bar for weak, three for strong. */
function StrengthMark({ strength }: { strength: Strength }) {
  const bars = strengths.length - strengths.indexOf(strength);
  return (
    <svg className="strength-mark" width={11} height={10} viewBox="0 0 11 10" aria-hidden="true">
      {[0, 1, 2].map((bar) => (
        <rect key={bar} x={bar * 4} y={6 - bar * 3} width={3} height={4 + bar * 3} opacity={bar < bars ? 1 : 0.2} />
      ))}
    </svg>
  );
}
