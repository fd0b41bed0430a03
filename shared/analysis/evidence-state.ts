import type { Claim } from '#shared/model/claim';

/**
 * What is known of a claim's evidence: four things that are never counted as one. `found` means that there are links,
 * whatever they say, so a link that is neutral is evidence found.
 */
export type EvidenceState = 'not-examined' | 'nothing-found' | 'not-applicable' | 'found';

export function evidenceState({ examined }: Pick<Claim, 'examined'>, links: number): EvidenceState {
  if (links > 0) return 'found';
  return examined === 'examined' ? 'nothing-found' : examined;
}
