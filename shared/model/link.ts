import { z } from 'zod';
import { idSchema, proseSchema } from './basics';
import { stampSchema } from './coder';

export const stances = ['supports', 'refutes', 'neutral'] as const;
export const strengths = ['strong', 'moderate', 'weak'] as const;

/** Claim to source: what the source does for the claim, how strongly, and by which warrant (Toulmin 1958). */
export const linkSchema = z.strictObject({
  id: idSchema,
  claimId: idSchema,
  sourceId: idSchema,
  stance: z.enum(stances),
  strength: z.enum(strengths),
  /** Why this evidence bears on this claim. */
  warrant: proseSchema,
  ...stampSchema,
});
export type EvidenceLink = z.infer<typeof linkSchema>;
export type Stance = EvidenceLink['stance'];
export type Strength = EvidenceLink['strength'];
