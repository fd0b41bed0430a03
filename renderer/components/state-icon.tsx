import { Ban, CircleDashed, SearchX, type LucideIcon } from 'lucide-react';
import type { EvidenceState } from '#shared/analysis/evidence-state';

/** What is known of a claim without evidence: four different things with `found`, and never shown as one. */
export type EmptyEvidence = Exclude<EvidenceState, 'found'>;

export const emptyEvidence: readonly EmptyEvidence[] = ['not-examined', 'nothing-found', 'not-applicable'];
export const emptyEvidenceLabels: Readonly<Record<EmptyEvidence, string>> = {
  'not-examined': 'Not examined',
  'nothing-found': 'Examined, nothing found',
  'not-applicable': 'Not applicable',
};
const icons: Readonly<Record<EmptyEvidence, LucideIcon>> = {
  'not-examined': CircleDashed,
  'nothing-found': SearchX,
  'not-applicable': Ban,
};

export function StateIcon({ state, size = 14 }: { state: EmptyEvidence; size?: number }) {
  const Icon = icons[state];
  return <Icon className="state-icon" size={size} aria-hidden="true" />;
}
