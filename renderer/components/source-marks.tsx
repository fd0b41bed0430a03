import type { EvidenceSource, SourceStatus } from '#shared/model/source';
import { credibilityLabels, reliabilityLabels, statusLabels } from './source-words';

/** The two Admiralty grades as people who know the scale write them. */
export function Grades({ source }: { source: Pick<EvidenceSource, 'reliability' | 'credibility'> }) {
  const { reliability, credibility } = source;
  const words = `${reliabilityLabels[reliability]}, ${credibilityLabels[credibility]}`;
  return (
    <span className="grade" title={`Admiralty scale: ${words}`}>
      <span aria-hidden="true">
        {reliability}
        {credibility}
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** Plain to see wherever the source appears; nothing for one that stands. */
export function StatusMark({ status }: { status: SourceStatus }) {
  return status === 'none' ? null : <span className={`status-mark ${status}`}>{statusLabels[status]}</span>;
}
