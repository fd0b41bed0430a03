import { Check } from 'lucide-react';
import { memo, type KeyboardEvent } from 'react';
import { SleepingActions } from '#renderer/actions/action-layer';
import { useLinkCounts } from '#renderer/bridge/analysis';
import { codesOf } from '#renderer/bridge/read-project';
import { useProject, useWhole } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { DropPlace } from '#renderer/components/dragging';
import { EvidenceCounts } from '#renderer/components/stance';
import { emptyEvidenceLabels, StateIcon, type EmptyEvidence } from '#renderer/components/state-icon';
import { useEvidence } from '#renderer/state/evidence';
import { evidenceState } from '#shared/analysis/evidence-state';
import { ClaimEditor } from './claim-editor';
import { saidWords } from './mention-facts';
import { ConflictMark } from './open-conflicts';
import { useWhenStill } from './use-when-still';

/** One claim of the list: its statement with what counts at a glance, and the whole of it when it is the one looked at. */
export const ClaimItem = memo(function ClaimItem({
  annotationId,
  selected,
  marked,
  onSelect,
  onMark,
  onRemove,
  onKeyDown,
}: {
  annotationId: string;
  selected: boolean;
  marked: boolean;
  onSelect: (annotationId: string) => void;
  onMark: (annotationId: string) => void;
  onRemove: (annotationId: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const link = useEvidence((state) => state.link);
  // The highlight is painted first; the editor follows when the window has a moment, and leaves the page in one.
  const opened = useWhenStill(selected);
  const annotation = useProject([`annotations/${annotationId}`], (p) => p.get('annotations', annotationId));
  const claimId = annotation?.claimId ?? '';
  const claim = useProject([`claims/${claimId}`], (p) => p.get('claims', claimId));
  const codes = useProject([`annotations/${annotationId}`, 'codes'], (p) => codesOf(p, annotation?.codeIds ?? []));
  const counts = useLinkCounts(claimId);
  const whole = useWhole();
  const mentions = useProject(
    [`annotationsByClaim/${claimId}`],
    (p) => p.related('annotationsByClaim', claimId).length,
  );
  if (annotation === undefined || claim === undefined) return null;
  const state = evidenceState(claim, counts.supports + counts.refutes + counts.neutral);
  const said = saidWords(annotation);
  return (
    <DropPlace
      takes="source"
      label="Claim, takes a source"
      className={opened && whole ? 'with-page' : ''}
      onTake={({ id, newSource, passage }) => link({ claimId, sourceId: id, newSource, passage })}
    >
      <button
        type="button"
        className="claim-summary"
        aria-expanded={selected}
        data-annotation={annotationId}
        onKeyDown={onKeyDown}
        onClick={(event) =>
          event.ctrlKey || event.metaKey || event.shiftKey ? onMark(annotationId) : onSelect(annotationId)
        }
      >
        <span className="claim-marks">
          {marked ? (
            <span className="claim-marked">
              <Check size={13} aria-hidden="true" />
              <span className="visually-hidden">Marked: </span>
            </span>
          ) : null}
          {codes.map((code) => (
            <span key={code.id} title={code.name}>
              <CodeMark code={code} size={13} />
              <span className="visually-hidden">{code.name}: </span>
            </span>
          ))}
          {codes.length === 0 ? <span className="uncoded">Uncoded</span> : null}
        </span>
        <span className="claim-statement">{claim.statement}</span>
        <span className="claim-foot">
          {state === 'found' ? <EvidenceCounts counts={counts} /> : <StateMark state={state} />}
          <ConflictMark claimId={claimId} />
          {mentions > 1 && whole ? <span className="quiet">{mentions} mentions</span> : null}
          {said === '' ? null : <span className="quiet claim-said">{said}</span>}
          {annotation.orphaned ? <span className="orphaned">Passage not found</span> : null}
        </span>
      </button>
      {opened && whole ? (
        <SleepingActions asleep={!selected}>
          <div hidden={!selected}>
            <ClaimEditor annotation={annotation} claim={claim} onRemove={onRemove} />
          </div>
        </SleepingActions>
      ) : null}
    </DropPlace>
  );
});

function StateMark({ state }: { state: EmptyEvidence }) {
  return (
    <span className={`examination ${state}`}>
      <StateIcon state={state} size={12} />
      {emptyEvidenceLabels[state]}
    </span>
  );
}
