/**
 * linkedom keeps a map of event listeners for every node in one `WeakMap`. No listener is ever set here, and on a
 * page of a hundred thousand nodes those maps are two thirds of the time to parse and a quarter of the memory. So the
 * library is loaded with a `WeakMap` that does not keep the empty map of a node.
 */
import { quicken } from './quick-linkedom';

const WholeWeakMap = globalThis.WeakMap;

class WithoutListeners<K extends WeakKey, V> extends WholeWeakMap<K, V> {
  override set(key: K, value: V): this {
    const isNode = value instanceof Map && value.size === 0 && 'ELEMENT_NODE' in (key as object);
    return isNode ? this : super.set(key, value);
  }
}

async function load(): Promise<typeof import('linkedom')> {
  globalThis.WeakMap = WithoutListeners;
  try {
    const linkedom = await import('linkedom');
    quicken(linkedom);
    return linkedom;
  } finally {
    globalThis.WeakMap = WholeWeakMap;
  }
}

export const { parseHTML } = await load();
