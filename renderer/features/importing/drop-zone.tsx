import { useEffect, useState } from 'react';
import { bridge } from '#renderer/bridge/bridge';
import { succeeded } from '#renderer/state/messages';

/** Files dropped anywhere in the window are imported. */
export function DropZone() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Enter and leave come for every element crossed; the pointer is outside when as many left as entered.
    let depth = 0;
    const listening = new AbortController();
    const on = (name: 'dragenter' | 'dragleave' | 'dragover' | 'drop', act: (event: DragEvent) => void): void =>
      window.addEventListener(
        name,
        (event) => {
          if (!(event.dataTransfer?.types.includes('Files') ?? false)) return;
          event.preventDefault();
          act(event);
          setOver(depth > 0);
        },
        { signal: listening.signal },
      );
    on('dragover', () => undefined);
    on('dragenter', () => (depth += 1));
    on('dragleave', () => (depth = Math.max(0, depth - 1)));
    on('drop', (event) => {
      depth = 0;
      void bridge.importDropped([...(event.dataTransfer?.files ?? [])]).then(succeeded);
    });
    return () => listening.abort();
  }, []);
  return over ? <div className="drop-zone">Drop to import</div> : null;
}
