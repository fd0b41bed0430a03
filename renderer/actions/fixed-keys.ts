/** Keys of what has a name before any project: what users name themselves may not have them where an article is read. */
import { usePreferences } from '#renderer/state/preferences';
import { catalogue } from './catalogue/catalogue';
import { normalKey } from './key';
import { keysOf } from './registry';

let known: { readonly own: object; readonly titles: ReadonlyMap<string, string> } | null = null;

/** The title of the action that the key means, as keys are set now; undefined when it is free. */
export function fixedMeaning(key: string): string | undefined {
  const own = usePreferences.getState().keys;
  if (known?.own !== own) known = { own, titles: titlesByKey() };
  return known.titles.get(normalKey(key));
}

function titlesByKey(): Map<string, string> {
  const titles = new Map<string, string>();
  for (const [id, { title, group, keys, place }] of Object.entries(catalogue))
    if (place === 'window' || place === 'reading')
      for (const key of keysOf({ id, title, group, keys })) titles.set(key, title);
  return titles;
}
