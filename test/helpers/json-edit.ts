/** Breaking a JSON document at one place, named by a JSON Pointer. */

/** A deep copy with another value at `pointer`; `undefined` takes the field or entry away. */
export function withValueAt(document: unknown, pointer: string, value: unknown): unknown {
  const [key, ...rest] = pointer.split('/').slice(1);
  if (key === undefined) return value;
  const below = rest.map((part) => `/${part}`).join('');
  if (Array.isArray(document)) {
    const entries: unknown[] = [...document];
    const index = key === '-' ? entries.length : Number(key);
    if (below === '' && value === undefined) entries.splice(index, 1);
    else entries[index] = withValueAt(entries[index], below, value);
    return entries;
  }
  if (typeof document !== 'object' || document === null) throw new Error(`Nothing to edit at ${pointer}`);
  const fields = new Map<string, unknown>(Object.entries(document));
  if (below === '' && value === undefined) fields.delete(key);
  else fields.set(key, withValueAt(fields.get(key), below, value));
  return Object.fromEntries(fields);
}

export function valueAt(document: unknown, pointer: string): unknown {
  let at = document;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null) throw new Error(`Nothing at ${pointer}`);
    at = new Map<string, unknown>(Object.entries(at)).get(key);
  }
  return at;
}
