import { z } from 'zod';
import { idSchema } from './basics';
import { stampSchema } from './coder';
import { selectorsSchema } from './selector';
import { voiceFields } from './voice';

/** A claim's mention in one article (W3C Web Annotation: a target with selectors, a creator, a body). */
export const annotationSchema = z.strictObject({
  id: idSchema,
  articleId: idSchema,
  claimId: idSchema,
  selectors: selectorsSchema,
  /** What this mention says or serves: narratives and other codes. The same claim may serve rival narratives
   *  in different articles, so codes belong to the mention and a claim's codes are the union of its mentions'. */
  codeIds: z.array(idSchema),
  /** True when the quote was not found after the article's text changed: shown as such, never dropped. */
  orphaned: z.boolean(),
  // Older projects do not have these.
  voice: voiceFields.voice.default('asserts'),
  speaker: voiceFields.speaker.default(''),
  hedging: voiceFields.hedging.default('asserted'),
  ...stampSchema,
});
export type Annotation = z.infer<typeof annotationSchema>;
