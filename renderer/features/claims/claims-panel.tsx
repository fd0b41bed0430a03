import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useMentionIds } from '#renderer/bridge/mentions';
import { codesOf, stanceCounts } from '#renderer/bridge/read-project';
import { useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { EmptyState } from '#renderer/components/empty-state';
import { EvidenceCounts } from '#renderer/components/stance';
import { useNavigation } from '#renderer/state/navigation';
import { ClaimEditor } from './claim-editor';

/** Pixels of a claim with two lines of statement, before it is measured. */
const usualHeight = 88;
/** Pixels left above a claim that is brought into view. */
const roomAbove = 8;

/** The claims of the article, in the order of the text; the one looked at opens for editing in its place. */
export function ClaimsPanel({ articleId }: { articleId: string }) {
  const ids = useMentionIds(articleId);
  const { annotationId } = useNavigation();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => ids[index] ?? index,
    gap: 4,
    overscan: 6,
  });
  useEffect(() => {
    const index = annotationId === null ? -1 : ids.indexOf(annotationId);
    const top = list.measurementsCache[index]?.start;
    const view = scroller.current;
    if (top === undefined || view === null) return;
    // Its head must be in view with room for what opens below it; where it is so already, nothing moves.
    if (top < view.scrollTop || top > view.scrollTop + view.clientHeight / 2) view.scrollTop = top - roomAbove;
    // Only choosing another one scrolls; the list may change meanwhile.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [annotationId, list]);
  return (
    <section className="claims" aria-labelledby="claims-title">
      <header className="panel-head">
        <h2 id="claims-title">
          Claims <span className="quiet">{ids.length}</span>
        </h2>
      </header>
      {ids.length === 0 ? (
        <EmptyState title="No claims in this article">
          <p>
            Select a passage in the text, then press <kbd>1</kbd> to <kbd>4</kbd>, or choose a narrative beside it.
          </p>
        </EmptyState>
      ) : (
        <div className="claim-scroller" ref={scroller}>
          <ol className="claim-list" style={{ height: `${list.getTotalSize()}px` }}>
            {list.getVirtualItems().map(({ index, key, start }) => {
              const id = ids[index] ?? '';
              return (
                <li
                  key={key}
                  ref={list.measureElement}
                  data-index={index}
                  aria-setsize={ids.length}
                  aria-posinset={index + 1}
                  className={id === annotationId ? 'claim selected' : 'claim'}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <ClaimItem annotationId={id} selected={id === annotationId} />
                </li>
              );
            })}
          </ol>
        </div>
      )}
    </section>
  );
}

function ClaimItem({ annotationId, selected }: { annotationId: string; selected: boolean }) {
  const { select } = useNavigation();
  const annotation = useProject([`annotations/${annotationId}`], (p) => p.get('annotations', annotationId));
  const claimId = annotation?.claimId ?? '';
  const claim = useProject([`claims/${claimId}`], (p) => p.get('claims', claimId));
  const codes = useProject([`annotations/${annotationId}`, 'codes'], (p) => codesOf(p, annotation?.codeIds ?? []));
  const counts = useProject([`linksByClaim/${claimId}`], (p) => stanceCounts(p.related('linksByClaim', claimId)));
  const mentions = useProject(
    [`annotationsByClaim/${claimId}`],
    (p) => p.related('annotationsByClaim', claimId).length,
  );
  if (annotation === undefined || claim === undefined) return null;
  return (
    <>
      <button
        type="button"
        className="claim-summary"
        aria-expanded={selected}
        onClick={() => select(selected ? null : annotationId, true)}
      >
        <span className="claim-marks">
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
          <EvidenceCounts counts={counts} />
          {mentions > 1 ? <span className="quiet">{mentions} mentions</span> : null}
          {annotation.orphaned ? <span className="orphaned">Passage not found</span> : null}
        </span>
      </button>
      {selected ? <ClaimEditor annotation={annotation} claim={claim} /> : null}
    </>
  );
}
