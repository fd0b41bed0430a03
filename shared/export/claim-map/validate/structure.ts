/** Whether a document has the shape of a claim map: what the JSON Schema says, and the dates' and hashes' forms. */
import type { z } from 'zod';
import { claimMapSchema, type ClaimMap } from '../schema';
import { pointer, type Problems } from './problem';

/** The map, or null after adding to `problems` why it is none. */
export function structureOf(document: unknown, problems: Problems): ClaimMap | null {
  const parsed = claimMapSchema.safeParse(document, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) report(issue, problems);
  return null;
}

function report(issue: z.core.$ZodIssue, problems: Problems): void {
  if (issue.code === 'unrecognized_keys')
    for (const key of issue.keys) problems.add(pointer(...issue.path, key), 'is no field of a claim map, version 1');
  else problems.add(pointer(...issue.path), issue.input === undefined ? 'is missing' : issue.message);
}
