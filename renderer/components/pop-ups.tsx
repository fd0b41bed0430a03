import { useRef, type ReactNode } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria';

/**
 * Open lists, hints and dialogs of everything below stand in one landmark of the page, so that who goes from landmark
 * to landmark finds them; while none is open there is none.
 */
export function PopUps({ children }: { children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  return (
    <PortalProvider getContainer={() => place.current}>
      {children}
      <section ref={place} className="pop-ups" aria-label="Pop-ups" />
    </PortalProvider>
  );
}
