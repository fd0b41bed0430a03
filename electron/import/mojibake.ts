/** Repair of text that was written as UTF-8 and read as something else. */

export type Repaired = { readonly text: string; readonly repairs: readonly string[] };

export function repairMojibake(text: string): Repaired {
  return { text, repairs: [] };
}
