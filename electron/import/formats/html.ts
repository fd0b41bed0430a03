import { ok, type Result } from '#shared/model/result';
import { decode } from '../decode';
import type { Extract, ImportInput } from '../types';
import { repairEntities } from './html-entities';

/** Saved pages and fragments: the shared HTML path finds the article in them. */
export async function readHtml(input: ImportInput): Promise<Result<Extract>> {
  const { text, charset, repairs, warnings } = decode(input);
  const { html, count } = input.repair === false ? { html: text, count: 0 } : repairEntities(text);
  return ok({
    body: { kind: 'html', html, scope: 'page', url: null },
    metadata: {},
    format: 'html',
    charset,
    repairs: count === 0 ? repairs : [...repairs, `mojibake written as character references, ${count} restored`],
    warnings,
  });
}
