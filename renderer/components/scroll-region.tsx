import type { ReactNode } from 'react';

/** Something long that scrolls by itself, and that the keyboard can reach to scroll it. */
export function ScrollRegion({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}) {
  return (
    // What scrolls has to be reached by the keyboard, though it does nothing else.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={className} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
