import { ok, type Result } from '#shared/model/result';
import { decode } from '../decode';
import type { Extract, ImportInput } from '../types';

/** Saved pages and fragments: the shared HTML path finds the article in them. */
export async function readHtml(input: ImportInput): Promise<Result<Extract>> {
  const { text, charset, repairs, warnings } = decode(input);
  return ok({
    body: { kind: 'html', html: text, scope: 'page', url: null },
    metadata: {},
    format: 'html',
    charset,
    repairs,
    warnings,
  });
}
