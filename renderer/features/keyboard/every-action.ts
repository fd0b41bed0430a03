import type { Action } from '#renderer/actions/action';
import { catalogue, isCatalogued } from '#renderer/actions/catalogue/catalogue';
import type { Place } from '#renderer/actions/catalogue/section';
import type { ActionRegistry } from '#renderer/actions/registry';

const elsewhere: Readonly<Record<Place, string>> = {
  window: 'Not now',
  reading: 'In an article, with a claim chosen',
  codebook: 'In the codebook',
  evidence: 'Among the evidence',
  compare: 'In a comparison',
};

/** What can be done now, then what can be done elsewhere, with where that is: whoever looks for it finds its key. */
export function everyAction(registry: ActionRegistry): Action[] {
  const now = registry.available();
  const here = new Set(now.map(({ id }) => id));
  const others = registry
    .known()
    .filter(({ id }) => !here.has(id))
    .map((action): Action => ({
      ...action,
      enabled: false,
      why: elsewhere[isCatalogued(action.id) ? catalogue[action.id].place : 'window'],
      run: () => undefined,
    }));
  return [...now, ...others];
}
