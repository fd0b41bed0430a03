import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { claimMapJsonSchema } from '#shared/export/claim-map/json-schema';
import { broken, map, structural } from './variants';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const accepts = ajv.compile(claimMapJsonSchema());

describe('the JSON Schema, as another validator reads it', () => {
  it('accepts a claim map', () => {
    expect(accepts(map), JSON.stringify(accepts.errors)).toBe(true);
  });

  it.each(structural)('rejects $name', (variant) => {
    expect(accepts(broken(variant))).toBe(false);
  });
});
