import { createContext, useCallback, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { afterFrame } from '#renderer/components/after-frame';
import type { ProjectReader } from '#shared/model/project-state';
import type { ProjectClient } from './project-client';

const ClientContext = createContext<ProjectClient | null>(null);

export function ProjectProvider({ client, children }: { client: ProjectClient; children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>;
}

export function useClient(): ProjectClient {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient outside a ProjectProvider');
  return client;
}

/**
 * What `read` finds in the project, found again when something under one of the `keys` changed (see ProjectClient).
 * `read` may depend on the keys alone, and on `given`: always as many values.
 */
export function useProject<T>(
  keys: readonly string[],
  read: (project: ProjectReader) => T,
  given: readonly unknown[] = nothing,
): T {
  const client = useClient();
  const joined = keys.join('\n');
  const subscribe = useCallback((wake: () => void) => client.watch(joined.split('\n'), wake), [client, joined]);
  const version = useSyncExternalStore(subscribe, () => client.version(joined.split('\n')));
  // The version stands for everything `read` sees.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => read(client.project), [client, joined, version, ...given]);
}
const nothing: readonly unknown[] = [];

/**
 * Re-renders when undo and redo, the save state or the coder change. What main says of a change waits for the frame that
 * shows the change; that something is not saved yet is said at once.
 */
export function useClientState<T>(key: 'history' | 'save' | 'coder', read: (client: ProjectClient) => T): T {
  const client = useClient();
  const subscribe = useCallback(
    (wake: () => void) =>
      client.watch([key], () => {
        if (key === 'save' && client.save.pending > 0) wake();
        else afterFrame(wake);
      }),
    [client, key],
  );
  useSyncExternalStore(subscribe, () => client.version([key]));
  return read(client);
}

/** False while the project is still being read: what counts over more than the open article has to wait. */
export function useWhole(): boolean {
  const client = useClient();
  const subscribe = useCallback((wake: () => void) => client.watch(['whole'], wake), [client]);
  return useSyncExternalStore(subscribe, () => client.isWhole);
}
