import { useActions } from '#renderer/actions/use-actions';
import { evidenceTabs, useEvidence, type EvidenceTab } from '#renderer/state/evidence';

export const evidenceLabels: Readonly<Record<EvidenceTab, string>> = {
  sources: 'Sources',
  numbers: 'Numbers',
  provenance: 'Provenance',
  matrix: 'Matrix',
  predictions: 'Predictions',
};

/** The tabs by the palette and by keys, from anywhere. */
export function useEvidenceActions(): void {
  const { showTab } = useEvidence();
  useActions(evidenceTabs.map((tab) => ({ id: `evidence.${tab}` as const, run: () => showTab(tab) })));
}
