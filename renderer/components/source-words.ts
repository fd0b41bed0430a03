import { sourceWords } from '#shared/model/source-words';

export const { kinds: kindLabels, statuses: statusLabels } = sourceWords;

/** `A · Completely reliable` */
const graded = <G extends string>(words: Readonly<Record<G, string>>): Readonly<Record<G, string>> => {
  const entries = Object.entries<string>(words).map(([grade, word]) => [grade, `${grade} · ${word}`]);
  // The same keys as came in.
  return Object.fromEntries(entries) as Record<G, string>;
};

/** Admiralty grading, in the words of the scale. */
export const reliabilityLabels = graded(sourceWords.reliability);
export const credibilityLabels = graded(sourceWords.credibility);
