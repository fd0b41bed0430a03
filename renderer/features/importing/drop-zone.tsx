import { useEffect, useState } from 'react';
import { bridge } from '#renderer/bridge/bridge';
import { succeeded } from '#renderer/state/messages';

/** Files dropped anywhere in the window are imported, and so is what is pasted while no field has the keyboard. */
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
    // Pasting where nothing can be written is bringing something in.
    window.addEventListener(
      'paste',
      ({ clipboardData }) => {
        if (clipboardData === null || isWritten(document.activeElement)) return;
        const [html, text] = [clipboardData.getData('text/html'), clipboardData.getData('text/plain')];
        void bridge.call('import:paste', { html, text }).then(succeeded);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
  return over ? <div className="drop-zone">Drop to import</div> : null;
}

/** Whether what is pasted belongs into a field that has the keyboard. */
const isWritten = (element: Element | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
