import { describe, expect, it } from 'vitest';
import { maximumProblems } from '#shared/export/claim-map/validate/problem';
import { validateClaimMap } from '#shared/export/claim-map/validate/validate';
import { valueAt, withValueAt } from '../../../helpers/json-edit';
import { broken, map, meaning, structural, text } from './variants';

describe.each([
  { what: 'structure', variants: structural },
  { what: 'meaning', variants: meaning },
])('a fault of $what is found at its place', ({ variants }) => {
  it.each(variants)('$name', (variant) => {
    const { valid, problems } = validateClaimMap(JSON.stringify(broken(variant)));
    expect(valid).toBe(false);
    expect(problems.map(({ path }) => path).sort()).toEqual(variant.paths.toSorted());
    expect(problems.every(({ message }) => message.length > 5)).toBe(true);
  });

  it('and every edit above changes something', () => {
    for (const { edits } of variants)
      for (const [path, value] of Object.entries(edits)) expect(valueAt(JSON.parse(text), path)).not.toEqual(value);
  });
});

describe('a text that is not JSON', () => {
  it.each([
    { name: 'nothing', json: '', message: 'line 1, column 1: expected a value, found the end of the document' },
    {
      name: 'a missing comma',
      json: '{"a": 1\n "b": 2}',
      message: 'line 2, column 2: expected a comma or }, found "\\""',
    },
    { name: 'a trailing comma', json: '[1,\n]', message: 'line 2, column 1: expected a value, found "]"' },
    {
      name: 'a bare key',
      json: '{a: 1}',
      message: 'line 1, column 2: expected a key in double quotes or }, found "a"',
    },
    { name: 'two documents', json: '{}\n{}', message: 'line 2, column 1: expected the end of the document, found "{"' },
    {
      name: 'a cut string',
      json: '{"a": "b',
      message: 'line 1, column 9: expected the rest of the string, found the end of the document',
    },
    { name: 'NaN', json: '[NaN]', message: 'line 1, column 2: expected a value or ], found "N"' },
    { name: 'a leading zero', json: '[01]', message: 'line 1, column 2: expected a value or ], found "0"' },
    { name: 'the wrong bracket', json: '[1}', message: 'line 1, column 3: expected a comma or ], found "}"' },
  ])('says where: $name', ({ json, message }) => {
    expect(validateClaimMap(json)).toEqual({
      valid: false,
      problems: [{ path: '', message: `is not JSON: ${message}` }],
    });
  });

  it('is told from JSON exactly as JSON.parse does, wherever the map is cut', () => {
    for (let end = 0; end < text.length - 1; end += 97)
      expect(validateClaimMap(text.slice(0, end)).problems[0]?.message).toContain('is not JSON: line ');
  });
});

describe('a hostile document', () => {
  it('cannot overflow the stack', () => {
    const depth = 200_000;
    expect(validateClaimMap('['.repeat(depth) + ']'.repeat(depth)).problems[0]?.message).toContain('levels deep');
    expect(validateClaimMap('['.repeat(depth)).problems[0]?.message).toContain('column 200001');
    expect(validateClaimMap('{"a":'.repeat(depth)).valid).toBe(false);
    expect(validateClaimMap(`"${'\\n'.repeat(depth)}`).valid).toBe(false);
  });

  it('cannot be a value that holds itself', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(validateClaimMap(loop).problems[0]?.message).toContain('levels deep');
  });

  it('cannot reach a prototype', () => {
    for (const place of ['"origins": {\n', '"provenance": {\n', '"target": {\n']) {
      const json = text.replace(place, `${place} "__proto__": {"polluted": "yes"},`);
      expect(json).not.toBe(text);
      const { problems } = validateClaimMap(json);
      expect(problems).toHaveLength(1);
      expect(problems[0]?.path).toMatch(/\/__proto__$/);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('does not list more problems than anyone reads', () => {
    const annotations = Array.from({ length: 5000 }, () => 0);
    const { problems } = validateClaimMap({ ...map, annotations });
    expect(problems).toHaveLength(maximumProblems + 1);
    expect(problems.at(-1)?.message).toBe('4000 more problems are not listed');
  });
});

it('a byte order mark before the document does no harm', () => {
  expect(validateClaimMap(`\uFEFF${text}`).valid).toBe(true);
});

it('a judged cell may be one of a saved query', () => {
  expect(validateClaimMap(withValueAt(map, '/cells/0/explanation', 'reasons')).problems).toEqual([]);
});
