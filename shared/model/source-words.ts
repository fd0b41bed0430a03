/** What people read for the fields of sources and evidence links, in the window and on paper. */
import type { Stance, Strength } from './link';
import type { EvidenceSource, SourceKind, SourceStatus } from './source';

type SourceWords = {
  readonly kinds: Readonly<Record<SourceKind, string>>;
  /** Admiralty grading, in the words of the scale. */
  readonly reliability: Readonly<Record<EvidenceSource['reliability'], string>>;
  readonly credibility: Readonly<Record<EvidenceSource['credibility'], string>>;
  readonly statuses: Readonly<Record<SourceStatus, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly strengths: Readonly<Record<Strength, string>>;
};

export const sourceWords: SourceWords = {
  kinds: {
    dataset: 'Dataset or tracker',
    survey: 'Survey',
    filing: 'Filing',
    'earnings-call': 'Earnings call',
    study: 'Study',
    'official-statement': 'Official statement',
    'news-report': 'News report',
    'expert-quote': 'Expert quote',
    'social-post': 'Social post',
    'leaked-memo': 'Leaked memo',
    anecdote: 'Anecdote',
    'none-given': 'None given',
  },
  reliability: {
    A: 'Completely reliable',
    B: 'Usually reliable',
    C: 'Fairly reliable',
    D: 'Not usually reliable',
    E: 'Unreliable',
    F: 'Cannot be judged',
  },
  credibility: {
    '1': 'Confirmed elsewhere',
    '2': 'Probably true',
    '3': 'Possibly true',
    '4': 'Doubtful',
    '5': 'Improbable',
    '6': 'Cannot be judged',
  },
  statuses: { none: 'Stands', corrected: 'Corrected', retracted: 'Retracted' },
  stances: { supports: 'Supports', refutes: 'Refutes', neutral: 'Neutral' },
  strengths: { strong: 'Strong', moderate: 'Moderate', weak: 'Weak' },
};
