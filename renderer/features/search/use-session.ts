import { useSyncExternalStore } from 'react';
import { useClient } from '#renderer/bridge/use-project';
import { SearchSession, type SearchState } from './session';

export function useSession(): SearchSession {
  return SearchSession.of(useClient());
}

/** The part of the search that `read` gives; it must give the same value for the same state. */
export function useSearchState<T>(read: (state: SearchState) => T): T {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => read(session.state));
}
