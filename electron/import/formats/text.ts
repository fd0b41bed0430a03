/** Plain text: fields at its head to metadata, its lines to blocks. */
import { ok, type Result } from '#shared/model/result';
import { decode } from '../decode';
import { readHeaderFields } from '../metadata/header-fields';
import { readMailHead } from '../metadata/mail-head';
import type { Extract, ImportInput } from '../types';
import { foldedSource } from './folded-source';
import { textBlocks } from './text/blocks';

export async function readText(input: ImportInput): Promise<Result<Extract>> {
  const { text, charset, repairs, warnings } = decode(input);
  const lines = text.replace(/\r\n?/g, '\n');
  const header = readMailHead(lines) ?? readHeaderFields(lines);
  return ok({
    body: { kind: 'blocks', blocks: [...foldedSource(header.source), ...textBlocks(header.body)] },
    metadata: header.found.all,
    format: 'text',
    charset,
    repairs,
    warnings,
  });
}
