/** Where the same words stand again, in one text: other letter case, accents and marks between them do not matter. */
import { describeRange } from '#shared/anchoring/describe-range';
import type { ProjectReader } from '#shared/model/project-state';
import type { Selectors } from '#shared/model/selector';
import { createPlaceFinder, type TextPlace } from './places';
import type { WordsQuery } from './query';
import { eachWord } from './words';

export type Repetition = {
  readonly articleId: string;
  readonly selectors: Selectors;
  /** Whether a mention stands at just this place. */
  readonly taken: boolean;
};
export type Repetitions = {
  /** Article by article, each in the order of its text. */
  readonly found: readonly Repetition[];
  /** Whether there are more than these. */
  readonly more: boolean;
  /** False when looking was stopped before all articles were looked at. */
  readonly complete: boolean;
};

/** The words of a phrase as a query; null when it has none. */
export function wordsAsked(phrase: string): WordsQuery | null {
  const words: string[] = [];
  eachWord(phrase, (word) => words.push(word));
  return words.length === 0 ? null : { kind: 'words', words, prefix: false };
}

export function createRepetitionFinder(
  query: WordsQuery,
  project: ProjectReader,
): (articleId: string, text: string) => Repetition[] {
  const placesIn = createPlaceFinder(query);
  return (articleId, text) => {
    const places = placesIn(text);
    if (places.length === 0) return [];
    const key = ({ start, end }: TextPlace): string => `${start}-${end}`;
    const mentions = project.related('annotationsByArticle', articleId).filter(({ orphaned }) => !orphaned);
    const taken = new Set(mentions.map(({ selectors }) => key(selectors.position)));
    return places.map((place) => ({
      articleId,
      selectors: describeRange(text, place.start, place.end),
      taken: taken.has(key(place)),
    }));
  };
}
