/**
 * Every action there is at the moment. Parts of the window register theirs while they are shown; palette, cheat sheet,
 * menu and keys all come from here.
 *
 * A registration holds a list that its owner may replace at any time: the latest closure runs, and a change costs
 * nothing until someone asks. Actions of a dialog lie in a layer above the window's, which its keys do not reach.
 */
import { usePreferences } from '#renderer/state/preferences';
import type { Action } from './action';
import { catalogue } from './catalogue/catalogue';
import { normalKey } from './key';
import { inTurn } from './turn';

/** What is told of an action whether or not it is offered now. */
export type KnownAction = Omit<Action, 'run'>;
export type Registration = {
  actions: readonly Action[];
  readonly layer: number;
  /** While it sleeps, the actions are not reached. */
  readonly sleeper?: Sleeper | null;
};
/** What is about to leave the page, or may come back. */
export type Sleeper = { readonly current: 'awake' | 'asleep' };

export class ActionRegistry {
  /** Counts changes up. */
  version = 0;
  readonly #registrations: Registration[] = [];
  readonly #layers: number[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #promised = new Set<() => void>();

  register(registration: Registration): () => void {
    this.#registrations.push(registration);
    this.changed();
    return () => {
      this.#registrations.splice(this.#registrations.indexOf(registration), 1);
      this.changed();
    };
  }

  /** From now on only actions of this layer, which is above 0, are reached, until it is closed. */
  openLayer(layer: number): () => void {
    this.#layers.push(layer);
    return () => void this.#layers.splice(this.#layers.indexOf(layer), 1);
  }

  /** Actions that will be registered when the window has a moment; `hurry` registers them at once. */
  promise(hurry: () => void): () => void {
    this.#promised.add(hurry);
    return () => void this.#promised.delete(hurry);
  }

  /** What can be reached now, in the order of registration; of several with one id the latest. */
  available(): Action[] {
    this.#hurry();
    const found = new Map<string, Action>();
    for (const { actions, layer, sleeper } of this.#registrations)
      if (layer === this.#top && sleeper?.current !== 'asleep')
        for (const action of actions) found.set(action.id, action);
    return [...found.values()];
  }

  /** All of the catalogue, then what else the window offers now. */
  known(): KnownAction[] {
    const known = new Map<string, KnownAction>(
      Object.entries(catalogue).map(([id, { title, group, keys }]) => [id, { id, title, group, keys }]),
    );
    for (const { actions, layer, sleeper } of this.#registrations)
      if (layer === 0 && sleeper?.current !== 'asleep')
        for (const action of actions) if (!known.has(action.id)) known.set(action.id, action);
    return [...known.values()];
  }

  find(id: string): Action | undefined {
    return this.#registrations
      .findLast(({ actions }) => actions.some((action) => action.id === id))
      ?.actions.find((action) => action.id === id);
  }

  /** The action that the key means now: the latest that is enabled. `inText`: pressed in the article's text. */
  forKey(key: string, inText: boolean): Action | undefined {
    const found = this.#forKey(key, inText);
    return found === undefined && !movesCaret.test(key) && this.#hurry() ? this.#forKey(key, inText) : found;
  }

  #forKey(key: string, inText: boolean): Action | undefined {
    for (const { actions, layer, sleeper } of this.#registrations.toReversed()) {
      if (layer !== this.#top || sleeper?.current === 'asleep') continue;
      const found = actions.find(
        (action) => action.enabled !== false && (inText || action.inText !== true) && keysOf(action).includes(key),
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Titles, keys or what is enabled changed. */
  changed(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether anything was promised. */
  #hurry(): boolean {
    const promised = [...this.#promised];
    for (const hurry of promised) hurry();
    return promised.length > 0;
  }

  get #top(): number {
    return this.#layers.at(-1) ?? 0;
  }
}

/** Keys that go through a text or a list: nothing is hurried for them. */
const movesCaret = /(Arrow\w+|Page\w+|Home|End|Tab)$/;

export const registry = new ActionRegistry();

/** The keys that run it, in their normal form: the user's own, else its default ones. */
export function keysOf({ id, keys = [], setKeys }: KnownAction): readonly string[] {
  const own = setKeys === undefined ? usePreferences.getState().keys[id] : undefined;
  return own ?? keys.map(normalKey);
}

/** The first key of an action, to be shown with `keyLabel`; null when it has none or nobody offers it now. */
export function keyOf(id: string): string | null {
  const action = registry.find(id);
  return action === undefined ? null : (keysOf(action)[0] ?? null);
}

/** Runs it as its key would; false when it cannot be reached now. */
export function runAction(id: string): boolean {
  const action = registry.available().find((offered) => offered.id === id);
  if (action === undefined || action.enabled === false) return false;
  inTurn(() => registry.find(id)?.run());
  return true;
}
