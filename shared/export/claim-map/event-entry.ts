import { z } from 'zod';
import { eventFields, type ProjectEvent } from '#shared/model/event';
import { idField, refsField, stampFields } from './fields';

export const eventEntrySchema = z
  .strictObject({
    id: idField,
    name: eventFields.name.describe('What happened.'),
    date: eventFields.date.describe('When it was or began, as far as it is known. Null when unknown.'),
    end: eventFields.end.describe('The end of a period. Null for something of one date.'),
    description: eventFields.description.describe('More about it. Empty when not written.'),
    claims: refsField('the claims that speak about it, sorted'),
    ...stampFields,
  })
  .meta({ id: 'event', description: 'Something that happened and that claims speak about.' });
export type EventEntry = z.infer<typeof eventEntrySchema>;

export const eventEntry = ({ claimIds, coderId, ...rest }: ProjectEvent): EventEntry => ({
  ...rest,
  claims: claimIds,
  coder: coderId,
});
export const eventRow = ({ claims, coder, ...rest }: EventEntry): ProjectEvent => ({
  ...rest,
  claimIds: claims,
  coderId: coder,
});
