import { z } from 'zod';

/** What the article's author does with the claim: says it, passes on that somebody says it, or says it is wrong. */
export const voices = ['asserts', 'reports', 'disputes'] as const;

/** How sure the passage makes itself; `denied` when it says that the claim does not hold. */
export const hedgings = ['asserted', 'likely', 'possible', 'denied'] as const;

/** How a mention speaks. */
export const voiceFields = {
  voice: z.enum(voices),
  /** Who is quoted or reported. Empty when unknown, or when the author speaks. */
  speaker: z.string().trim().max(2000),
  hedging: z.enum(hedgings),
};
export type Voice = (typeof voices)[number];
export type Hedging = (typeof hedgings)[number];

/** The author says so, in the author's own name. */
export const plainVoice = { voice: 'asserts', speaker: '', hedging: 'asserted' } as const;
