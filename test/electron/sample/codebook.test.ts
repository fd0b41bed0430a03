import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeSchema } from '#shared/model/codebook';
import { defaultCodes } from '#shared/model/default-codebook';
import { readSample } from './read-sample';

const sample = readSample();
const codes = [...defaultCodes, ...sample.codes];

describe('the codebook of the sample', () => {
  it.each(codes)('gives rules of use and an example for $name', (code) => {
    expect(codeSchema.safeParse(code).success).toBe(true);
    for (const rule of [code.definition, code.include, code.exclude, code.example]) expect(rule).not.toBe('');
  });

  it.each(['id', 'name', 'colour', 'mark', 'key'] as const)('tells every code apart by its %s', (field) => {
    expect(new Set(codes.map((code) => code[field])).size).toBe(codes.length);
  });

  it('keeps the ids, keys, colours and marks that projects and claim maps name', () => {
    expect(defaultCodes.map(({ id, key, colour, mark }) => [id, key, colour, mark])).toEqual([
      ['narrative-ai-replacement', '1', 'blue', 'circle'],
      ['narrative-ai-excuse', '2', 'orange', 'square'],
      ['narrative-capex', '3', 'green', 'triangle'],
      ['narrative-regret-rehiring', '4', 'purple', 'diamond'],
    ]);
  });

  it('is described with the numbers that are so', () => {
    const page = readFileSync(new URL('../../../docs/sample-project.md', import.meta.url), 'utf8');
    const { annotations, claims, sources, links } = sample;
    expect(page).toContain(
      `${annotations.length} annotations of ${claims.length} claims, ${sources.length} sources, ${links.length} evidence links`,
    );
  });
});
