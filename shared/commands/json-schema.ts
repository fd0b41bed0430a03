import { z } from 'zod';
import { commandSchema, singleCommandSchema } from './commands';

/** The JSON Schema (draft 2020-12) of commands as a caller writes them, which docs/commands.schema.json holds. */
export function commandJsonSchema(): z.core.JSONSchema.BaseSchema {
  // Each command is a definition of its own, named by its type: it stands alone and in a batch.
  const names = z.registry<{ id: string }>();
  for (const command of singleCommandSchema.options) names.add(command, { id: command.shape.type.value });
  return z.toJSONSchema(commandSchema, { target: 'draft-2020-12', io: 'input', metadata: names });
}
