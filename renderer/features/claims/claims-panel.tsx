import { useEffect, useRef } from 'react';
import { mentionsIn, codesOf, stanceCounts } from '#renderer/bridge/read-project';
import { useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { EmptyState } from '#renderer/components/empty-state';
import { EvidenceCounts } from '#renderer/components/stance';
import { useNavigation } from '#renderer/state/navigation';
import { ClaimEditor } from './claim-editor';

/** The claims of the article, in the order of the text; the one looked at opens for editing in its place. */
export function ClaimsPanel({ articleId }: { articleId: string }) {
  const ids = useProject([`annotationsByArticle/${articleId}`], (project) =>
    mentionsIn(project, articleId).map(({ id }) => id),
  );
  const { annotationId } = useNavigation();
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
        <ol className="claim-list">
          {ids.map((id) => (
            <ClaimItem key={id} annotationId={id} selected={id === annotationId} />
          ))}
        </ol>
      )}
    </section>
  );
}

function ClaimItem({ annotationId, selected }: { annotationId: string; selected: boolean }) {
  const item = useRef<HTMLLIElement>(null);
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
  useEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  if (annotation === undefined || claim === undefined) return null;
  return (
    <li ref={item} className={selected ? 'claim selected' : 'claim'}>
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
    </li>
  );
}
