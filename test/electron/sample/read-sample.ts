import { readFileSync } from 'node:fs';
import { importArticle } from '#electron/import/engine';
import { sampleParts, sampleSchema, type Sample } from '#electron/sample/sample-schema';
import { canonicalText } from '#shared/model/canonical-text';

const folder = new URL('../../../electron/sample/', import.meta.url);

/** The parts as one object, not yet checked. */
export function readParts(): Record<string, unknown> {
  return Object.assign(
    {},
    ...sampleParts.map((part): unknown => JSON.parse(readFileSync(new URL(part, folder), 'utf8'))),
  );
}

export const readSample = (): Sample => sampleSchema.parse(readParts());

export const articleBytes = (file: string): Uint8Array => readFileSync(new URL(`articles/${file}`, folder));

/** The article's text as the import engine gives it. */
export async function importedText(file: string): Promise<string> {
  const imported = await importArticle({ bytes: articleBytes(file), fileName: file, charset: null });
  if (!imported.ok) throw new Error(`${file}: ${imported.error.message}`);
  return canonicalText(imported.value.document).text;
}
