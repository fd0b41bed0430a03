import type { ReactNode } from 'react';
import { useWhole } from '#renderer/bridge/use-project';
import { EmptyState } from './empty-state';

/** What tells of the whole project, once it is there. */
export function OnceWhole({ children }: { children: ReactNode }) {
  return useWhole() ? children : <StillReading />;
}

export function StillReading() {
  return (
    <div role="status">
      <EmptyState title="Still opening">
        <p>The rest of the project is being read. This takes a moment longer.</p>
      </EmptyState>
    </div>
  );
}
