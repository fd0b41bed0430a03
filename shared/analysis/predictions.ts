import type { Claim } from '#shared/model/claim';
import type { Prediction } from '#shared/model/prediction';
import type { ProjectReader } from '#shared/model/project-state';

export type PredictedClaim = { readonly claim: Claim; readonly prediction: Prediction; readonly isDue: boolean };

/** Claims about the future by their day, the earliest first. Due: open, and checkable on the day `today`, `YYYY-MM-DD`. */
export function predictionsOf(project: ProjectReader, today: string): PredictedClaim[] {
  const found: PredictedClaim[] = [];
  for (const claim of project.all('claims')) {
    const { prediction } = claim;
    if (prediction === null) continue;
    found.push({ claim, prediction, isDue: prediction.outcome === 'open' && prediction.due <= today });
  }
  return found.sort((a, b) => (a.prediction.due + a.claim.id < b.prediction.due + b.claim.id ? -1 : 1));
}
