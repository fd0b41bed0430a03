import type { Hedging, Voice } from '#shared/model/voice';

export const voiceWords: Readonly<Record<Voice, string>> = {
  asserts: 'The author asserts it',
  reports: 'The author reports it',
  disputes: 'The author disputes it',
};

export const hedgingWords: Readonly<Record<Hedging, string>> = {
  asserted: 'as certain',
  likely: 'as likely',
  possible: 'as possible',
  denied: 'as denied',
};
