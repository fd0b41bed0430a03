import type { BlockAttrs, DocumentBlock } from '#shared/model/document';
import { ok, type Result } from '#shared/model/result';
import { decode } from '../decode';
import type { Extract, ImportInput } from '../types';

export async function readText(input: ImportInput): Promise<Result<Extract>> {
  const { text, charset, repairs, warnings } = decode(input);
  return ok({
    body: { kind: 'blocks', blocks: textBlocks(text) },
    metadata: {},
    format: 'text',
    charset,
    repairs,
    warnings,
  });
}

const attrs: BlockAttrs = { folded: null, page: null };

export function textBlocks(text: string): DocumentBlock[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', attrs, content: [{ type: 'text', text: line }] }));
}
