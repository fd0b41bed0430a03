import { z } from 'zod';
import { claimMapSchema } from './schema';

/** The claim map's JSON Schema (draft 2020-12), which docs/claim-map.schema.json holds. */
export function claimMapJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(claimMapSchema, { target: 'draft-2020-12', io: 'input' });
}
