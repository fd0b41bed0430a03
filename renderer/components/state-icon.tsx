import { Ban, SearchX, type LucideIcon } from 'lucide-react';
import type { EvidenceState } from '#shared/analysis/evidence-state';

/** What is known of a claim without evidence: four different things with `found`, and never shown as one. */
export type EmptyEvidence = Exclude<EvidenceState, 'found'>;

export const emptyEvidence: readonly EmptyEvidence[] = ['not-examined', 'nothing-found', 'not-applicable'];
export const emptyEvidenceLabels: Readonly<Record<EmptyEvidence, string>> = {
  'not-examined': 'Not examined',
  'nothing-found': 'Examined, nothing found',
  'not-applicable': 'Not applicable',
};
const icons: Readonly<Record<Exclude<EmptyEvidence, 'not-examined'>, LucideIcon>> = {
  'nothing-found': SearchX,
  'not-applicable': Ban,
};

export function StateIcon({ state, size = 14 }: { state: EmptyEvidence; size?: number }) {
  if (state === 'not-examined') return <DashedCircle size={size} />;
  const Icon = icons[state];
  return <Icon className="state-icon" size={size} aria-hidden="true" />;
}

/** One element instead of one for each dash: it stands beside nearly every claim of a list. */
function DashedCircle({ size }: { size: number }) {
  return (
    <svg className="state-icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="4.2 3.654" />
    </svg>
  );
}
