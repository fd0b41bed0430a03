/** docs/ says what the code does: `npm run schema` writes this file anew. */
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { commandJsonSchema } from '#shared/commands/json-schema';

const path = fileURLToPath(new URL('../../../docs/commands.schema.json', import.meta.url));
const stale = 'docs/ no longer says what the code does: run `npm run schema` and look at the difference';

it('docs/ holds the JSON Schema of the commands', async () => {
  const schema = await format(JSON.stringify(commandJsonSchema()), { printWidth: 120, parser: 'json' });
  await expect(schema, stale).toMatchFileSnapshot(path);
});

describe('the schema, as another validator reads it', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, discriminator: false });
  addFormats.default(ajv);
  const accepts = ajv.compile(commandJsonSchema());

  it.each([
    { name: 'a claim’s statement', command: { type: 'claim.edit', id: 'c1', statement: 'So it is.' } },
    {
      name: 'a source, its defaults left out',
      command: { type: 'source.add', source: { id: 's', kind: 'survey', title: 'S' } },
    },
    { name: 'a batch', command: { type: 'batch', label: 'L', commands: [{ type: 'claim.remove', id: 'c1' }] } },
  ])('accepts $name', ({ command }) => {
    expect(accepts(command), JSON.stringify(accepts.errors)).toBe(true);
  });

  it.each([
    { name: 'an unknown type', command: { type: 'claim.invent' } },
    { name: 'a field too many', command: { type: 'claim.remove', id: 'c1', why: 'wrong' } },
    { name: 'a field too few', command: { type: 'claim.edit', id: 'c1' } },
    { name: 'an unknown stance', command: { type: 'link.edit', id: 'l1', set: { stance: 'proves' } } },
    { name: 'a batch of nothing', command: { type: 'batch', label: 'L', commands: [] } },
    {
      name: 'a batch in a batch',
      command: { type: 'batch', label: 'L', commands: [{ type: 'batch', label: 'M', commands: [] }] },
    },
  ])('rejects $name', ({ command }) => {
    expect(accepts(command)).toBe(false);
  });
});
