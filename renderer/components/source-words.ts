import type { EvidenceSource, SourceKind } from '#shared/model/source';

export const kindLabels: Readonly<Record<SourceKind, string>> = {
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
};

/** Admiralty grading, in the words of the scale. */
export const reliabilityLabels: Readonly<Record<EvidenceSource['reliability'], string>> = {
  A: 'A · Completely reliable',
  B: 'B · Usually reliable',
  C: 'C · Fairly reliable',
  D: 'D · Not usually reliable',
  E: 'E · Unreliable',
  F: 'F · Cannot be judged',
};
export const credibilityLabels: Readonly<Record<EvidenceSource['credibility'], string>> = {
  '1': '1 · Confirmed elsewhere',
  '2': '2 · Probably true',
  '3': '3 · Possibly true',
  '4': '4 · Doubtful',
  '5': '5 · Improbable',
  '6': '6 · Cannot be judged',
};
