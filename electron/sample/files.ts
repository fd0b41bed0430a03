/// <reference types="vite/types/importMeta.d.ts" />
/** The sample's files as text, bundled with the app so that they are there wherever it runs. */
import { sampleParts, sampleSchema, type Sample } from './sample-schema';

const articles = import.meta.glob<string>('./articles/*.md', { query: '?raw', import: 'default', eager: true });
const parts = import.meta.glob<string>('./*.json', { query: '?raw', import: 'default', eager: true });

export function sample(): Sample {
  const whole: Record<string, unknown> = {};
  for (const part of sampleParts) {
    const read: unknown = JSON.parse(parts[`./${part}`] ?? '{}');
    if (typeof read === 'object') Object.assign(whole, read);
  }
  return sampleSchema.parse(whole);
}

/** The bytes of an article of the sample by its base name. */
export function sampleArticle(file: string): Uint8Array {
  return new TextEncoder().encode(articles[`./articles/${file}`] ?? '');
}
