import { pointer, type Problems } from './problem';

/** Reports where a value differs from what follows from the rest of the map, as deep as the difference can be named. */
export function differences(
  found: unknown,
  expected: unknown,
  path: readonly PropertyKey[],
  problems: Problems,
  from: string,
): void {
  if (Object.is(found, expected)) return;
  if (!isTree(found) || !isTree(expected)) {
    problems.add(pointer(...path), `is ${shown(found)}, but ${from} gives ${shown(expected)}`);
    return;
  }
  const [fields, expectedFields] = [new Map(Object.entries(found)), new Map(Object.entries(expected))];
  if (Array.isArray(found) && Array.isArray(expected) && found.length !== expected.length) {
    problems.add(pointer(...path), `has ${found.length} entries, but ${from} gives ${expected.length}`);
    return;
  }
  for (const [key, value] of fields) differences(value, expectedFields.get(key), [...path, key], problems, from);
}

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
