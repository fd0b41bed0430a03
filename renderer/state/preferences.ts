/** How the user likes to work; the main process keeps it (see `shared/ipc/preferences.ts`). */
import { create } from 'zustand';
import { bridge } from '#renderer/bridge/bridge';
import { defaultPreferences, type Preferences } from '#shared/ipc/preferences';
import { succeeded } from './messages';

export const usePreferences = create<Preferences>()(() => defaultPreferences);

/** Takes effect at once, and from the next start on. */
export function prefer(change: Partial<Preferences>): void {
  usePreferences.setState(change);
  void bridge.call('app:prefer', change).then(succeeded);
}
