/** docs/ says what the code does: `npm run schema` writes these files anew. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { claimMapJsonSchema } from '#shared/export/claim-map/json-schema';
import { schemaTables } from '../../../helpers/schema-tables';
import { text } from './variants';

const docs = (name: string): string => fileURLToPath(new URL(`../../../../docs/${name}`, import.meta.url));
const stale = 'docs/ no longer says what the code does: run `npm run schema` and look at the difference';
const style = { printWidth: 120 };

describe('docs/', () => {
  it('holds the JSON Schema that the zod schemas give', async () => {
    const schema = await format(JSON.stringify(claimMapJsonSchema()), { ...style, parser: 'json' });
    await expect(schema, stale).toMatchFileSnapshot(docs('claim-map.schema.json'));
  });

  it('holds an example that is exactly what is exported', async () => {
    await expect(text, stale).toMatchFileSnapshot(docs('claim-map.example.json'));
  });

  it('describes every field as the schema does', async () => {
    const page = await readFile(docs('claim-map.md'), 'utf8');
    const tables = `<!-- fields -->\n\n${schemaTables(claimMapJsonSchema())}\n\n<!-- /fields -->`;
    const fields = /<!-- fields -->.*<!-- \/fields -->/s;
    expect(page).toMatch(fields);
    const current = await format(
      page.replace(fields, () => tables),
      { ...style, parser: 'markdown' },
    );
    await expect(current, stale).toMatchFileSnapshot(docs('claim-map.md'));
  });
});
