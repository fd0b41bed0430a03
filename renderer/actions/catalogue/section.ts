/** Which part of the window must be shown for the actions to be there; `window`: any. */
export type Place = 'window' | 'reading' | 'codebook' | 'evidence' | 'compare';

/** What is known of an action before anybody offers it: its command and the keys it has unless the user set others. */
export type Description = {
  readonly place: Place;
  readonly group: string;
  readonly title: string;
  readonly keys: readonly string[];
};

/** Actions of one place and heading: by id the title, then the keys. */
export function section<Id extends string>(
  place: Place,
  group: string,
  entries: Readonly<Record<Id, readonly [title: string, ...keys: string[]]>>,
): Readonly<Record<Id, Description>> {
  const described: Partial<Record<Id, Description>> = {};
  for (const id in entries) {
    const [title, ...keys] = entries[id];
    described[id] = { place, group, title, keys };
  }
  return described as Record<Id, Description>;
}
