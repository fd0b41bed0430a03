import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSchema } from '#shared/commands/commands';
import { plan } from '#shared/commands/plan';
import { readCodebook, writeCodebook } from '#shared/export/codebook/codebook-file';
import { codebookFormats, type CodebookFormat } from '#shared/export/codebook/codebook-formats';
import { planCodebookImport } from '#shared/export/codebook/plan-import';
import { codeColours, codeMarks, type Code } from '#shared/model/codebook';
import { defaultCodes } from '#shared/model/default-codebook';
import { ProjectState } from '#shared/model/project-state';
import { aNarrative, aProject, aTheme, noon } from '../../../helpers/builders';

let made = 0;
const newId = (): string => `made-${(made += 1)}`;

/** Imports the text as one batch. */
function imported(project: ProjectState, text: string, update = true) {
  const read = readCodebook(text);
  if (!read.ok) throw new Error(read.error.message);
  const planned = planCodebookImport(project, read.value, { newId, update });
  if (planned.steps.length > 0) {
    const command = commandSchema.parse({ type: 'batch', label: 'Imported a codebook', commands: planned.steps });
    const done = plan(project, { command, coderId: 'ada', at: noon });
    if (!done.ok) throw new Error(done.error.message);
    project.apply(done.value.changes);
  }
  return planned;
}
const codesOf = (project: ProjectState): readonly Code[] => project.rows().codes;

describe.each(codebookFormats)('%s', (format: CodebookFormat) => {
  test('the codebook a project begins with comes back as it was', () => {
    const project = aProject();
    imported(project, writeCodebook(defaultCodes, format));
    expect(codesOf(project)).toEqual(defaultCodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  });

  test('any codebook comes back as it was, and a second time changes nothing', () => {
    fc.assert(
      fc.property(codebooks, (codes) => {
        const text = writeCodebook(codes, format);
        expect(writeCodebook(codes.toReversed(), format)).toBe(text);
        const project = aProject();
        expect(imported(project, text).remarks).toEqual([]);
        expect(codesOf(project)).toEqual(codes.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
        expect(imported(project, text)).toMatchObject({ added: [], changed: [], same: codes.length, steps: [] });
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  test('texts that look like markup, formulas or headings come back too', () => {
    const code = aTheme('odd', {
      name: '=cmd|" /C calc"!A0',
      definition: '<Code>&amp; ?> ]]> "quoted", \'single\'',
      // The one quotation mark stands in what is carried beside the description.
      include: '\'="1+1\n\nExample: not one\r\nafter a carriage return',
      exclude: 'When to use: never',
      example: '@SUM(A1)\t🤖',
    });
    const project = aProject();
    imported(project, writeCodebook([code], format));
    expect(codesOf(project)).toEqual([code]);
  });

  test('changes come in by id, or not at all when only new codes are wanted', () => {
    const project = aProject({ codes: [aNarrative('a', { key: '1' }), aNarrative('b', { key: '2' })] });
    const file = writeCodebook(
      [aNarrative('a', { key: '2', name: 'A!' }), aNarrative('b', { key: '1' }), aTheme('c')],
      format,
    );
    const only = imported(ProjectState.from(project.rows()), file, false);
    expect(only.added.map(({ id }) => id)).toEqual(['c']);
    expect(only.changed).toEqual([]);
    const all = imported(project, file);
    expect(all.changed.map(({ code, fields }) => [code.id, fields])).toEqual([
      ['a', ['name', 'key']],
      ['b', ['key']],
    ]);
    expect(codesOf(project).map(({ name, key }) => [name, key])).toEqual([
      ['A!', '2'],
      ['b', '1'],
      ['c', null],
    ]);
  });

  test('parent and child may change places', () => {
    const project = aProject({ codes: [aTheme('a'), aTheme('b', { parentId: 'a' })] });
    imported(project, writeCodebook([aTheme('a', { parentId: 'b' }), aTheme('b')], format));
    expect(codesOf(project).map(({ parentId }) => parentId)).toEqual(['b', null]);
  });

  test('a key that is in use here stays where it is, and that is said', () => {
    const project = aProject({ codes: [aTheme('mine', { key: '7' })] });
    const { remarks } = imported(project, writeCodebook([aTheme('theirs', { key: '7' })], format));
    expect(remarks).toEqual(['“theirs” comes without its key 7, which stands for “mine”.']);
  });
});

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replaceAll(/[\s\0-\x1f\ufffe\uffff]+/g, ' ').trim() || 'x');
const prose = fc
  .array(
    fc.oneof(
      line,
      fc.constantFrom('\n\nWhen to use: ', 'Example: ', '\n', '\n\n', '=', "'", '<![CDATA[', '?>', '"', '\\', ''),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

/** Trees of up to twelve codes with different names and keys. */
const codebooks: fc.Arbitrary<Code[]> = fc
  .array(
    fc.record({
      name: line,
      group: fc.constantFrom('narrative' as const, 'theme' as const),
      definition: prose,
      include: prose,
      exclude: prose,
      example: prose,
      colour: fc.constantFrom(...codeColours),
      mark: fc.constantFrom(...codeMarks),
      keyed: fc.boolean(),
      parent: fc.nat(20),
      retired: fc.boolean(),
      order: fc.integer({ min: -5, max: 50 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ keyed, parent, name, ...rest }, index) => ({
      ...rest,
      id: `code-${index}`,
      name: `${name} ${index}`,
      key: keyed ? 'abcdefghijkl'.charAt(index) : null,
      parentId: parent < index ? `code-${parent}` : null,
    })),
  );
