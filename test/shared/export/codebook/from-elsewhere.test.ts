import { describe, expect, test } from 'vitest';
import { readCodebook, writeCodebook } from '#shared/export/codebook/codebook-file';
import { nearestColour } from '#shared/export/codebook/colours';
import { planCodebookImport } from '#shared/export/codebook/plan-import';
import { guidOf } from '#shared/export/guid';
import { descendants, elementsOf, parseXml, type XmlElement } from '#shared/export/xml-tree';
import { aNarrative, aProject, aTheme } from '../../../helpers/builders';

const theirs = `\ufeff<?xml version="1.0" encoding="utf-8"?>
<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" origin="Another program 9">
  <q:Codes>
    <q:Code guid="{1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294}" name="Reasons given" isCodable="false" color="#FF0000">
      <q:Description>What they said &amp; why.\r\nSecond line.</q:Description>
      <q:Code guid="2FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Costs" isCodable="true" color="#00B050"/>
      <q:Code guid="3FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" isCodable="true"/>
    </q:Code>
    <q:Code guid="2ff58b12-6f6f-4b0c-8be5-bbdc91f55294" name="Costs" isCodable="true"/>
  </q:Codes>
  <q:Sets><q:Set guid="ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F0" name="Round one"><q:MemberCode guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294"/></q:Set></q:Sets>
</q:CodeBook>`;

let made = 0;
const newId = (): string => `made-${(made += 1)}`;
const read = (text: string) => {
  const codebook = readCodebook(text);
  if (!codebook.ok) throw new Error(codebook.error.message);
  return codebook.value;
};
const refusal = (text: string) => {
  const codebook = readCodebook(text);
  return codebook.ok ? null : codebook.error.code;
};

describe('a codebook of another program', () => {
  test('gives tree, names, descriptions and the colours that come nearest', () => {
    const { codes, remarks } = read(theirs);
    expect(codes.map(({ fields, parentRef }) => [fields.name, parentRef, fields.colour])).toEqual([
      ['Reasons given', null, 'vermilion'],
      ['Costs', '1ff58b12-6f6f-4b0c-8be5-bbdc91f55294', 'green'],
      ['Costs', null, undefined],
    ]);
    expect(codes[0]?.fields.definition).toBe('What they said & why.\nSecond line.');
    expect(remarks).toEqual([
      '1 without a name, and what stood below them, left out.',
      '1 only group others in the file; here they can be given too.',
      'Groups of codes left out: Round one.',
    ]);
  });

  test('is matched by name with what is here, and keeps what the file does not speak of', () => {
    const project = aProject({ codes: [aNarrative('costs', { name: 'costs', key: '4', exclude: 'Wages.' })] });
    const planned = planCodebookImport(project, read(theirs), { newId: () => 'new', update: true });
    expect(planned.added.map(({ name }) => name)).toEqual(['Reasons given']);
    expect(planned.changed.map(({ after }) => after)).toEqual([
      { ...project.get('codes', 'costs'), name: 'Costs', colour: 'green', parentId: 'new' },
    ]);
    expect(planned.remarks).toContain('1 that the file names twice, left out the second time.');
  });
});

test('what was written and then edited elsewhere is read as edited', () => {
  const text = writeCodebook(
    [aTheme('a', { definition: 'Old.', include: 'Always.\n\nWhen to use: never', mark: 'star' })],
    'qdc',
  );
  const edited = text.replace('Old.', 'New.');
  expect(read(edited).codes[0]?.fields).toMatchObject({ definition: 'New.', mark: 'star' });
});

test('without what Warrant adds, narratives and retired codes are still known by their sets', () => {
  const text = writeCodebook([aNarrative('a'), aTheme('b', { retired: true })], 'qdc').replace(/<\?warrant.*\?>\n/, '');
  expect(read(text).codes.map(({ fields: { group, retired } }) => ({ group, retired }))).toEqual([
    { group: 'narrative', retired: false },
    { group: 'theme', retired: true },
  ]);
});

describe('tables', () => {
  test('of other people: other names for the columns, parents by name, semicolons', () => {
    const { codes, remarks } = read(
      'Code;Description;Parent code;Color;Weight\nCosts;Money.;;#ff0000;3\nWages;;Costs;;\nLost;;Nowhere;;\n;;;;1\n',
    );
    expect(codes.map(({ ref, parentRef, fields }) => [ref, parentRef, fields.name, fields.definition])).toEqual([
      ['row 2', null, 'Costs', 'Money.'],
      ['row 3', 'row 2', 'Wages', ''],
      ['row 4', null, 'Lost', ''],
    ]);
    expect(remarks).toEqual([
      'Columns left out: Weight.',
      'Rows without a name left out: 5.',
      '“Lost” stands below “Nowhere”, which is not in the table; put at the top.',
    ]);
  });

  test('give new codes signs that no code has', () => {
    const project = aProject({ codes: [aNarrative('one'), aTheme('two', { colour: 'orange', mark: 'square' })] });
    const table = read(
      `name,colour\n${Array.from({ length: 40 }, (_, row) => `Code ${row},${row === 7 ? 'blue' : ''}`).join('\n')}\n`,
    );
    const { added } = planCodebookImport(project, table, { newId, update: true });
    const signs = [...project.all('codes'), ...added].map(({ colour, mark }) => `${colour} ${mark}`);
    expect(new Set(signs).size).toBe(42);
    expect(added[7]?.colour).toBe('blue');
  });

  test('with loops are put right', () => {
    const table = read('id,name,parent\na,A,b\nb,B,a\nc,C,c\n');
    const planned = planCodebookImport(aProject(), table, { newId: () => 'new', update: true });
    expect(planned.added.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['a', null],
      ['b', 'a'],
      ['c', null],
    ]);
    expect(planned.remarks).toHaveLength(2);
  });
});

describe('what is no codebook is refused, and the message says why', () => {
  test.each([
    { name: 'a table without names', text: 'a,b\n1,2\n', code: 'no-name-column' },
    { name: 'an empty table', text: 'name\n', code: 'no-codes' },
    { name: 'other XML', text: '<html><body/></html>', code: 'no-codebook' },
    { name: 'an empty codebook', text: '<CodeBook><Codes/></CodeBook>', code: 'no-codes' },
    { name: 'entities', text: '<!DOCTYPE x [<!ENTITY a "b">]><CodeBook/>', code: 'xml-doctype' },
    { name: 'depth', text: `<CodeBook><Codes>${'<Code name="a">'.repeat(3000)}`, code: 'xml-deep' },
    { name: 'too many codes', text: `name\n${'x\n'.repeat(5001)}`, code: 'too-large' },
    { name: 'broken XML', text: '<CodeBook><Codes><Code name="a"', code: 'xml-damaged' },
  ])('$name', ({ text, code }) => {
    expect(refusal(text)).toBe(code);
  });
});

test('guids: a guid stays, any other id gives one of its own', () => {
  const guid = '1ff58b12-6f6f-4b0c-8be5-bbdc91f55294';
  expect(guidOf(guid.toUpperCase())).toBe(guid);
  const made = Array.from({ length: 20_000 }, (_, index) => guidOf(`code-${index}`));
  expect(new Set(made).size).toBe(made.length);
  for (const one of made.slice(0, 50))
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test.each([
  ['#ff0000', 'vermilion'],
  ['#0000ff', 'blue'],
  ['#808080', 'grey'],
  ['#00ff00', 'green'],
  ['#9dc3e6', 'sky'],
  ['#ffc000', 'orange'],
  ['#ff00ff', 'purple'],
  ['red', null],
])('%s comes nearest to %s', (value, colour) => {
  expect(nearestColour(value)).toBe(colour);
});

/** The rules of the REFI-QDA codebook schema, version 1.0, that concern what is written here. */
test('what is written holds to the REFI-QDA schema', () => {
  const codes = [
    aNarrative('a', { definition: 'One <&> two.' }),
    aTheme('b', { parentId: 'a', retired: true, name: '"b" & \'c\'' }),
    aTheme('c', { parentId: 'b', example: 'x' }),
  ];
  const root = parseXml(writeCodebook(codes, 'qdc'), 'the codebook');
  if (!root.ok) throw new Error(root.error.message);
  const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const check = (element: XmlElement): void => {
    const { guid: ownGuid, color, isCodable, ...rest } = element.attributes;
    if (element.name === 'Code') {
      expect([ownGuid, color, isCodable]).toEqual([
        expect.stringMatching(guid),
        expect.stringMatching(/^#[0-9a-f]{6}$/),
        expect.stringMatching(/^(true|false)$/),
      ]);
      expect(Object.keys(rest)).toEqual(['name']);
      expect(
        elementsOf(element)
          .map(({ name }) => name)
          .join(' '),
      ).toMatch(/^(Description ?)?(Code ?)*$/);
    }
    for (const child of elementsOf(element)) check(child);
  };
  expect(root.value).toMatchObject({
    name: 'CodeBook',
    attributes: { xmlns: 'urn:QDA-XML:codebook:1.0', origin: 'Warrant' },
  });
  expect(elementsOf(root.value).map(({ name }) => name)).toEqual(['Codes', 'Sets']);
  expect(descendants(root.value, 'Code')).toHaveLength(3);
  check(root.value);
  const members = descendants(root.value, 'MemberCode').map(({ attributes }) => attributes);
  expect(members).toEqual([{ guid: guidOf('a') }, { guid: guidOf('b') }]);
});
