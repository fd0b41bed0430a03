/** What must be ruled out before anything looks at the content: keys that change prototypes, and endless nesting. */
import { pointer, type Problems } from './problem';

/** A claim map nests six levels deep. */
const maximumDepth = 32;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Adds what it finds to `problems`. Walks without recursion. */
export function guard(document: unknown, problems: Problems): void {
  type Place = { readonly value: object; readonly up: Place | null; readonly key: string; readonly depth: number };
  const pathOf = (place: Place | null): string[] => {
    const keys: string[] = [];
    for (let at = place; at !== null && at.up !== null; at = at.up) keys.unshift(at.key);
    return keys;
  };
  const open: Place[] = [];
  const enter = (value: unknown, up: Place | null, key: string): void => {
    if (typeof value === 'object' && value !== null)
      open.push({ value, up, key, depth: up === null ? 1 : up.depth + 1 });
  };
  enter(document, null, '');
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (place.depth > maximumDepth) {
      problems.add(pointer(...pathOf(place)), `is nested more than ${maximumDepth} levels deep`);
      return;
    }
    for (const [key, value] of Object.entries(place.value)) {
      if (forbiddenKeys.has(key)) problems.add(pointer(...pathOf(place), key), `the key "${key}" is not allowed`);
      else enter(value, place, key);
    }
  }
}
