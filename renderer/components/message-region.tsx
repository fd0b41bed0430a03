import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useMessages } from '#renderer/state/messages';

/** Stays in the page at all times, so that screen readers announce what appears in it. */
export function MessageRegion() {
  const { messages, dismiss } = useMessages();
  return (
    /* Also above an open dialog: what could not be done there is said here. */
    <div className="messages" role="status" aria-live="polite" data-react-aria-top-layer="true">
      {messages.map(({ id, kind, text }) => (
        <div key={id} className={`message ${kind}`}>
          <span>{text}</span>
          <Button className="icon-button" aria-label="Dismiss" onPress={() => dismiss(id)}>
            <X size={14} aria-hidden="true" />
          </Button>
        </div>
      ))}
    </div>
  );
}
