import type { ReactNode } from 'react';

/** Says what could stand here and what to do next. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      <div>{children}</div>
    </div>
  );
}
