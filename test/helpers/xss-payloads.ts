/** Attacks that others have collected; not part of the project. Null where the collection is not beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const folder = new URL('../../../shared/corpora/xss/', import.meta.url);

export async function xssPayloads(): Promise<string[] | null> {
  const [list, expectations] = [new URL('payloadbox-xss.txt', folder), new URL('dompurify-expect.mjs', folder)];
  if (!existsSync(list) || !existsSync(expectations)) return null;
  const lines = readFileSync(list, 'utf8').split('\n');
  const module: unknown = await import(/* @vite-ignore */ expectations.href);
  const { default: cases } = z.object({ default: z.array(z.object({ payload: z.string() })) }).parse(module);
  const payloads = [...lines, ...cases.map(({ payload }) => payload)]
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [...new Set(payloads)];
}
