import type { ReactNode } from 'react';

/** One thing that is known of a claim: its name quiet at the side, what is known beside it. */
export function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="property" role="group" aria-label={name}>
      <span className="property-name" aria-hidden="true">
        {name}
      </span>
      <div className="property-value">{children}</div>
    </div>
  );
}
