import { createContext, useContext, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { usePreferences } from '#renderer/state/preferences';
import type { Action } from './action';
import { catalogue, type CataloguedId } from './catalogue/catalogue';
import { keyLabel } from './key';
import { keyOf, registry, type KnownAction, type Registration, type Sleeper } from './registry';

export type { Action } from './action';

/** An action of the catalogue, which has its title and keys; a title given here says what it would do just now. */
type Offered = { readonly id: CataloguedId; readonly title?: string } & Omit<Action, 'id' | 'title' | 'group' | 'keys'>;

/** The layer that actions registered below belong to; 0 is the window itself. */
export const LayerContext = createContext(0);
/** What the actions below sleep with: one object for good, so that nothing is drawn anew when it falls asleep. */
export const SleeperContext = createContext<Sleeper | null>(null);

/**
 * Offers these actions while the component is mounted. The list may be made anew with each render: the latest closures
 * run, and nobody is told unless ids, titles, keys or what is enabled changed. Of several actions with the same key the
 * one registered last wins.
 */
export function useActions(offered: readonly (Action | Offered)[]): void {
  const actions = offered.map(described);
  const layer = useContext(LayerContext);
  const sleeper = useContext(SleeperContext);
  const registration = useRef<Registration | null>(null);
  const latest = useRef(actions);
  // Before the next key press, and before effects of others ask.
  useLayoutEffect(() => {
    const before = latest.current;
    latest.current = actions;
    if (registration.current === null) return;
    registration.current.actions = actions;
    if (!sameLook(before, actions)) registry.changed();
  });
  useLayoutEffect(() => {
    const made = { actions: latest.current, layer, sleeper };
    registration.current = made;
    const remove = registry.register(made);
    return () => {
      registration.current = null;
      remove();
    };
  }, [layer, sleeper]);
}

/** All actions there are, offered now or not. */
export function useKnownActions(): KnownAction[] {
  useSyncExternalStore(subscribe, () => registry.version);
  return registry.known();
}

/** The key of an action as it stands on the keyboard, for tooltips and menus; null when it has none. */
export function useKeyOf(id: string | undefined): string | null {
  const read = (): string | null => (id === undefined ? null : keyOf(id));
  const key = useSyncExternalStore(subscribe, read);
  return key === null ? null : keyLabel(key);
}

function described(offered: Action | Offered): Action {
  if ('group' in offered) return offered;
  const { title, group, keys } = catalogue[offered.id];
  return { title, group, keys, ...offered };
}

function subscribe(wake: () => void): () => void {
  const stop = [registry.subscribe(wake), usePreferences.subscribe(wake)];
  return () => stop.forEach((end) => end());
}

function sameLook(a: readonly Action[], b: readonly Action[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((action, index) => {
        const other = b[index];
        return (
          action.id === other?.id &&
          action.title === other.title &&
          action.enabled === other.enabled &&
          action.keys?.join() === other.keys?.join()
        );
      }))
  );
}
