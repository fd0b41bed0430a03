import { fail, ok, type Result } from '#shared/model/result';

/** Untrusted text as JSON, of unknown form. */
export function parsedJson(text: string): Result<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (error) {
    return fail('damaged', error instanceof Error ? error.message : String(error));
  }
}
