import { useEffect, useRef } from 'react';
import { keyOfPress } from '#renderer/actions/key';

/** Waits for the next key; Escape, or leaving it, changes nothing. */
export function KeyCapture({
  name,
  onKey,
  onCancel,
}: {
  name: string;
  onKey: (key: string) => void;
  onCancel: () => void;
}) {
  const field = useRef<HTMLButtonElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <button
      type="button"
      ref={field}
      className="key-capture"
      aria-label={`Press the new key for ${name}; Escape keeps the old one`}
      onBlur={onCancel}
      onKeyDown={(event) => {
        if (event.key === 'Tab') return;
        event.preventDefault();
        event.stopPropagation();
        const key = keyOfPress(event.nativeEvent);
        if (key === 'Escape') onCancel();
        else if (key !== null) onKey(key);
      }}
    >
      Press a key…
    </button>
  );
}
