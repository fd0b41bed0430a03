import { Check } from 'lucide-react';
import { memo } from 'react';
import { Checkbox } from 'react-aria-components';
import { linkCounts, useEndings } from '#renderer/bridge/analysis';
import { useProject } from '#renderer/bridge/use-project';
import { DragHandle, DropPlace } from '#renderer/components/dragging';
import { Grades, StatusMark } from '#renderer/components/source-marks';
import { kindLabels } from '#renderer/components/source-words';
import { EvidenceCounts } from '#renderer/components/stance';
import { WindowGrid } from '#renderer/components/window-grid';
import { useEvidence } from '#renderer/state/evidence';
import type { EvidenceSource } from '#shared/model/source';

/** Pixels of a row: two lines and what rests on it. */
const rowHeight = 84;

/** Thousands of sources; only those in view are in the page. */
export function Register({
  sources,
  selectedId,
  chosen,
  onChoose,
  onToggle,
  onSelect,
}: {
  sources: readonly EvidenceSource[];
  selectedId: string | null;
  /** Those that are edited together. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** Always the same function. */
  onToggle: (id: string) => void;
  onSelect: (id: string) => void;
}) {
  return (
    <WindowGrid
      label="Evidence sources"
      className="register-list"
      rowClassName={() => 'register-row'}
      items={sources}
      rowHeight={rowHeight}
      textOf={({ title }) => title}
      selectedId={selectedId}
      onSelect={({ id }) => onSelect(id)}
      choosing={{ chosen, onChosen: (ids) => onChoose(new Set(Array.from(ids, String))), click: 'clear' }}
    >
      {(source, active) => <Row source={source} active={active} chosen={chosen.has(source.id)} onToggle={onToggle} />}
    </WindowGrid>
  );
}

/** Drawn again when its own source, or what is said of it, changes: handles and boxes are dear by the dozen. */
const Row = memo(function Row({
  source,
  active,
  chosen,
  onToggle,
}: {
  source: EvidenceSource;
  active: boolean;
  chosen: boolean;
  onToggle: (id: string) => void;
}) {
  const { link } = useEvidence();
  const endings = useEndings();
  const links = useProject([`linksBySource/${source.id}`], (project) => project.related('linksBySource', source.id));
  const counts = linkCounts(links, endings);
  const origins = endings.originsOf(source.id);
  const derived = origins.length > 1 || origins[0] !== source.id;
  const told = [kindLabels[source.kind], source.publisher, source.date?.slice(0, 4)].filter(Boolean).join(' · ');
  return (
    <DropPlace
      takes="claim"
      label={`Link to ${source.title}`}
      className="register-entry"
      onTake={({ id }) => link({ claimId: id, sourceId: source.id })}
    >
      <span className="register-tools">
        <Checkbox
          className="pick"
          aria-label={`Choose ${source.title}`}
          isSelected={chosen}
          onChange={() => onToggle(source.id)}
          excludeFromTabOrder={!active}
        >
          <span className="pick-box">{chosen ? <Check size={12} aria-hidden="true" /> : null}</span>
        </Checkbox>
        <DragHandle
          label={`Drag ${source.title} onto a claim`}
          item={() => ({ kind: 'source', id: source.id })}
          active={active}
        />
      </span>
      <span className="register-text">
        <span className="source-name">
          <StatusMark status={source.status} />
          {source.title}
        </span>
        <span className="source-told">{told}</span>
        <span className="source-foot">
          <Grades source={source} />
          {links.length === 0 ? <span className="no-evidence">Unused</span> : <EvidenceCounts counts={counts} />}
          {derived ? (
            <span className="quiet">
              rests on {origins.length === 1 ? 'another source' : `${origins.length} origins`}
            </span>
          ) : null}
        </span>
      </span>
    </DropPlace>
  );
});
