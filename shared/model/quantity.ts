import { z } from 'zod';

/** How the number stands to what was counted: `about` for roundings and "nearly", the others for limits. */
export const bounds = ['exactly', 'about', 'at-least', 'at-most'] as const;

const word = z.string().max(2000);

/** A number that a claim states, with all that has to be the same before two of them can contradict each other. */
export const quantitySchema = z.strictObject({
  value: z.number(),
  bound: z.enum(bounds),
  /** What the value counts in: `people`, `%`, `% change` (a fall is negative), `USD`, `people per day`. Empty when it is a bare number. */
  unit: word,
  /** Whom or what it is about: `Block`, `employers`, `tech workers`. Empty when not said, as are the next two. */
  entity: word,
  /** What is said of them: `laid off`, `regret layoffs`. */
  scope: word,
  /** When, in words that a person reads alike: `2026-01/2026-02`, `2025`, `late 2025`. */
  period: word,
  /** Whether a person has looked at it; what nobody confirmed is a proposal. */
  confirmed: z.boolean(),
});
export type Quantity = z.infer<typeof quantitySchema>;
export type Bound = Quantity['bound'];

/** Says which number of a claim it is, whatever it is about: what was left out is remembered by it. */
export const numberKey = ({ value, unit }: Pick<Quantity, 'value' | 'unit'>): string => `${value} ${unit}`;
