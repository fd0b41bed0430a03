import { z } from 'zod';
import { idSchema, proseSchema } from './basics';
import { stampSchema } from './coder';
import { passageSchema } from './passage';

export const stances = ['supports', 'refutes', 'neutral'] as const;
export const strengths = ['strong', 'moderate', 'weak'] as const;

/** Where an article itself ties the claim to the source; null when it does not, or nobody marked it. */
export const linkPassageSchema = passageSchema.nullable();

/** Claim to source: what the source does for the claim, how strongly, and by which warrant (Toulmin 1958); who judged so and when is its stamp. */
export const linkSchema = z.strictObject({
  id: idSchema,
  claimId: idSchema,
  sourceId: idSchema,
  stance: z.enum(stances),
  strength: z.enum(strengths),
  /** Why this evidence bears on this claim. */
  warrant: proseSchema,
  passage: linkPassageSchema.default(null), // older projects do not have it
  ...stampSchema,
});
export type EvidenceLink = z.infer<typeof linkSchema>;
export type Stance = EvidenceLink['stance'];
export type Strength = EvidenceLink['strength'];
