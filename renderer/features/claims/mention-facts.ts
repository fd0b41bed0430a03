import { codesOf } from '#renderer/bridge/read-project';
import type { Annotation } from '#shared/model/annotation';
import type { Code } from '#shared/model/codebook';
import type { ProjectReader } from '#shared/model/project-state';
import { hedgingWords, voiceWords } from './voice-words';

/** A mention with what is worth knowing of where it stands. */
export type MentionFacts = {
  readonly annotation: Annotation;
  readonly codes: readonly Code[];
  readonly title: string;
  /** Publisher and day, as far as they are known. */
  readonly published: string;
  /** Empty when the author asserts it as certain. */
  readonly said: string;
};

/** All mentions of a claim, the earliest published first. */
export function mentionsOf(project: ProjectReader, claimId: string): MentionFacts[] {
  return project
    .related('annotationsByClaim', claimId)
    .map((annotation) => {
      const metadata = project.get('articles', annotation.articleId)?.metadata;
      return {
        annotation,
        codes: codesOf(project, annotation.codeIds),
        title: metadata?.title ?? '',
        published: [metadata?.publisher, metadata?.published].filter((part) => part != null).join(', '),
        said: saidWords(annotation),
        day: metadata?.published ?? '9999',
      };
    })
    .sort((a, b) => (a.day + a.annotation.created < b.day + b.annotation.created ? -1 : 1));
}

export function saidWords({ voice, speaker, hedging }: Pick<Annotation, 'voice' | 'speaker' | 'hedging'>): string {
  const parts = [
    voice === 'asserts' ? '' : voiceWords[voice].replace('The author ', '').replace(' it', ''),
    speaker === '' ? '' : speaker,
    hedging === 'asserted' ? '' : hedgingWords[hedging],
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
