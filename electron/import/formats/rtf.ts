/** RTF, as word processors wrote it before they had better. No kept and permissive reader of it exists on npm. */
import { fail, ok, type Result } from '#shared/model/result';
import type { Extract, ImportInput } from '../types';
import { metadataOf, trusted } from './properties';
import { readRtfSource } from './rtf/read';

/** Errors: `rtf-damaged`, `rtf-deep`. */
export async function readRtf(input: ImportInput): Promise<Result<Extract>> {
  const source = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength).toString('latin1');
  if (!/^\s*\{\\rtf/.test(source)) return fail('rtf-damaged', 'The file is no RTF.');
  const document = readRtfSource(source);
  if (!document.ok) return document;
  const { html, properties, charset, comments } = document.value;
  return ok({
    body: { kind: 'html', html, scope: 'article', url: null },
    ...trusted(metadataOf(properties)),
    format: 'rtf',
    charset: charset.replace(/^cp(125\d)$/, 'windows-$1'),
    repairs: [],
    warnings: comments > 0 ? [`Reviewers’ comments were left out (${comments}).`] : [],
  });
}
