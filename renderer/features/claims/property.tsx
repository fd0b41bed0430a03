import type { ReactNode } from 'react';

/** One thing that is known of a claim: its name quiet at the side, what is known beside it. */
export function Property({
  name,
  inline = false,
  children,
}: {
  name: string;
  /** Short parts stand in one line. */
  inline?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="property" role="group" aria-label={name}>
      <span className="property-name" aria-hidden="true">
        {name}
      </span>
      <div className={inline ? 'property-value inline' : 'property-value'}>{children}</div>
    </div>
  );
}
