import { z } from 'zod';
import { proseSchema } from '#shared/model/basics';
import { ratings, type Cell } from '#shared/model/cell';
import { stances, strengths } from '#shared/model/link';
import { idField, refField, stampFields } from './fields';

export const cellEntrySchema = z
  .strictObject({
    id: idField,
    source: refField('the evidence source: its row in the matrix'),
    explanation: refField('the code or the saved query that is the explanation: its column'),
    rating: z
      .enum(ratings)
      .describe(
        'CC very consistent, C consistent, N neutral, I inconsistent, II very inconsistent, NA not applicable, NF nothing found.',
      ),
    reason: proseSchema.describe('Why it is not what the links say. Empty when not written.'),
    grounds: z
      .array(z.strictObject({ link: refField('a link'), stance: z.enum(stances), strength: z.enum(strengths) }))
      .describe('The links behind the cell as they were when it was judged, sorted. Links may be gone since.'),
    ...stampFields,
  })
  .meta({ id: 'cell', description: 'A cell of the matrix as a person judged it, in place of what the links say.' });
export type CellEntry = z.infer<typeof cellEntrySchema>;

export const cellEntry = ({ sourceId, explanationId, coderId, grounds, ...rest }: Cell): CellEntry => ({
  ...rest,
  source: sourceId,
  explanation: explanationId,
  grounds: grounds.map(({ linkId, ...ground }) => ({ ...ground, link: linkId })),
  coder: coderId,
});

export const cellRow = ({ source, explanation, coder, grounds, ...rest }: CellEntry): Cell => ({
  ...rest,
  sourceId: source,
  explanationId: explanation,
  grounds: grounds.map(({ link, ...ground }) => ({ ...ground, linkId: link })),
  coderId: coder,
});
