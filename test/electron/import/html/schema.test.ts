/** Every document that the engine makes is one that the reader can show: checked by the reader's own schema. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { schema } from '#renderer/editor/schema';
import { importArticle } from '#electron/import/engine';
import { corpus } from '../formats/corpus';
import { input } from '../import-text';

const folder = corpus('readability-pages');
const pages =
  folder === null ? [] : readdirSync(folder).filter((name) => existsSync(join(folder, name, 'source.html')));

describe.skipIf(folder === null)('documents of ../shared/corpora/readability-pages', () => {
  test.each(pages)('%s', async (page) => {
    const result = await importArticle(input(readFileSync(join(folder ?? '', page, 'source.html')), 'a.html'));
    expect(result.ok).toBe(true);
    if (result.ok) expect(() => Node.fromJSON(schema, result.value.document).check()).not.toThrow();
  });
});
