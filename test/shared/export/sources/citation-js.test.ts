/**
 * Round trips on the test data of citation-js 0.3.4 (MIT): `lib/test` of its package, byte for byte, with its licence in
 * test/fixtures/citation-js.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { textVariables } from '#shared/export/sources/csl-item';
import { writeSources } from '#shared/export/sources/export-sources';
import { readSources } from '#shared/export/sources/import-sources';
import { aSource } from '../../../helpers/builders';

const folder = 'test/fixtures/citation-js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const json = (name: string): Json => z.json().parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));

/** Every string that holds BibTeX, and every object that is a reference in CSL-JSON, wherever it stands. */
function referencesIn(value: Json): string[] {
  if (typeof value === 'string') return /^\s*@\s*\w+\s*\{/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (value === null || typeof value !== 'object') return [];
  const isCsl = typeof value.title === 'string' && typeof value.type === 'string' && !('statements' in value);
  return [...(isCsl ? [JSON.stringify(value)] : []), ...Object.values(value).flatMap(referencesIn)];
}

const cslSchema = z.object({ id: z.string() }).catchall(z.unknown());
const formats = ['bibtex', 'ris', 'csl-json'] as const;

function read(text: string) {
  const found = readSources(text);
  if (!found.ok) throw new Error(`${found.error.message}: ${text.slice(0, 80)}`);
  return found.value.map(({ reference, ...rest }, index) => ({
    ...rest,
    reference: { 'citation-key': `s${index}`, ...reference },
  }));
}

describe('the test data of citation-js', () => {
  const references = [...referencesIn(json('input.json')), ...referencesIn(json('output.json'))];

  test('is there', () => {
    console.log(`${references.length} references of citation-js's own tests`);
    expect(references.length).toBeGreaterThan(5);
  });

  test.each(formats)('every field stays by way of %s', (format) => {
    for (const reference of references) {
      const sources = read(reference);
      const written = writeSources(
        sources.map((fields, index) => aSource(`s${index}`, fields)),
        format,
      );
      expect(read(written), reference).toEqual(sources);
    }
  });

  test('CSL-JSON comes out with every field that both know', () => {
    const items = references.filter((text) => text.startsWith('{'));
    let fields = 0;
    for (const text of items) {
      const before = cslSchema.parse({ id: 's0', ...z.record(z.string(), z.unknown()).parse(JSON.parse(text)) });
      const written: unknown = JSON.parse(
        writeSources(
          read(text).map((found, index) => aSource(`s${index}`, found)),
          'csl-json',
        ),
      );
      const [after = { id: '' }] = z.array(cslSchema).parse(written);
      for (const name of [...textVariables, 'title', 'URL', 'author', 'editor', 'issued', 'accessed'] as const) {
        if (before[name] === undefined || name === 'citation-key') continue;
        fields += 1;
        expect(plain(after[name], name), `${name} of ${before.id}`).toEqual(plain(before[name], name));
      }
    }
    console.log(`${fields} fields of ${items.length} items compared`);
  });
});

/** Numbers as text, dashes alike, a date that is a list of one as the one, names without what is empty. */
function plain(value: unknown, name = ''): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replaceAll('–', '-');
  // What some write as a list of one; a date's parts may stand one level deeper.
  if (Array.isArray(value) && value.length === 1 && !isName(value[0])) return plain(value[0]);
  if (Array.isArray(value) && name === 'ISSN') return plain(value[0]);
  if (Array.isArray(value)) return value.map((each) => plain(each));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([name, held]) => held !== '' && !['_graph', 'season', 'affiliation', 'timestamp', 'date-time'].includes(name),
      )
      .map(([name, held]) => [name, plain(held)]),
  );
}

const isName = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('family' in value || 'literal' in value);
