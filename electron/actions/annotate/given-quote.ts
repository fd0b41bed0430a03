import { z } from 'zod';
import { lineSchema, proseSchema } from '#shared/model/basics';

const absent = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? null);

/** A passage to annotate, as people and other tools write it. */
export const givenQuoteSchema = z
  .strictObject({
    /** Id, beginning of an id, file name or title. */
    article: z.string().min(1),
    /** The words to annotate, as W3C Web Annotation's text quote selector has them. */
    exact: z.string().refine((words) => words.trim() !== '', 'must have words in it'),
    prefix: absent(z.string()),
    suffix: absent(z.string()),
    /** Each by id, key or name. */
    codes: z
      .array(z.string().min(1))
      .nullish()
      .transform((codes) => codes ?? []),
    /** The claim in the researcher's words; the passage's own words when it is left out. */
    statement: absent(lineSchema),
    /** A claim that is there already, by id or statement. */
    claim: absent(lineSchema),
    memo: absent(proseSchema),
  })
  .refine(({ claim, statement }) => claim === null || statement === null, 'give either claim or statement, not both');
export type GivenQuote = z.infer<typeof givenQuoteSchema>;
