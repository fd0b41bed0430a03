import { z } from 'zod';
import { idSchema, proseSchema } from './basics';
import { stampSchema } from './coder';
import { stances, strengths } from './link';

/**
 * How well an item of evidence goes with an explanation, from very consistent to very inconsistent; then not applicable,
 * and looked into without finding anything. That nobody has looked is no rating: null stands for it.
 */
export const ratings = ['CC', 'C', 'N', 'I', 'II', 'NA', 'NF'] as const;
export type Rating = (typeof ratings)[number];

/** What a cell rested on: its evidence links as they were. */
const groundsSchema = z.array(
  z.strictObject({ linkId: idSchema, stance: z.enum(stances), strength: z.enum(strengths) }),
);
export type Grounds = z.infer<typeof groundsSchema>;

/** A person's judgement of one cell of the matrix, in place of what follows from the links; its stamp says who and when. */
export const cellSchema = z.strictObject({
  id: idSchema,
  sourceId: idSchema,
  /** A narrative or a saved query: at most one judgement for each source and explanation. */
  explanationId: idSchema,
  rating: z.enum(ratings),
  /** Why it is not what the links say. */
  reason: proseSchema,
  /** Sorted by link. When the cell's links are others now, the judgement is stale. */
  grounds: groundsSchema,
  ...stampSchema,
});
export type Cell = z.infer<typeof cellSchema>;

/** The links that a cell follows from, as grounds: sorted by link, so that equal grounds are equal. */
export function groundsOf(
  links: readonly {
    readonly id: string;
    readonly stance: Grounds[number]['stance'];
    readonly strength: Grounds[number]['strength'];
  }[],
): Grounds {
  return links
    .map(({ id, stance, strength }) => ({ linkId: id, stance, strength }))
    .sort((a, b) => (a.linkId < b.linkId ? -1 : 1));
}

export function sameGrounds(a: Grounds, b: Grounds): boolean {
  return (
    a.length === b.length &&
    a.every((ground, index) => {
      const other = b[index];
      return ground.linkId === other?.linkId && ground.stance === other.stance && ground.strength === other.strength;
    })
  );
}
