import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { defaultStyleMap, styleMapFor } from '#electron/import/formats/docx/style-map';

test('mammoth’s own lines are all there, and left out only where they cannot match', () => {
  const { _defaultStyleMap: theirs }: { _defaultStyleMap: string[] } = createRequire(import.meta.url)(
    'mammoth/lib/options-reader',
  );
  expect(defaultStyleMap).toEqual(theirs);
  expect(styleMapFor('', true)).toEqual(expect.arrayContaining(theirs));
  const few = styleMapFor('<w:style w:styleId="a1"><w:name w:val="Heading 2"/></w:style>', false);
  expect(few).toContain("p[style-name='heading 2'] => h2:fresh");
  expect(few).toContain('p.Heading1 => h1:fresh');
  expect(few).not.toContain("p[style-name='Heading 3'] => h3:fresh");
  expect(few.some((line) => line.includes('ordered-list'))).toBe(false);
  expect(styleMapFor('<w:styles/>', true).filter((line) => line.includes('ordered-list'))).toHaveLength(10);
});
