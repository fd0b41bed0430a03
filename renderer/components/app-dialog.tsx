import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useRef, type ReactNode } from 'react';
import { ActionLayer } from '#renderer/actions/action-layer';
import { useKeepFocus } from './keep-focus';

export function AppDialog({
  title,
  isOpen,
  onClose,
  children,
  wide = false,
  look = '',
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** `palette`: at the top, with its title for screen readers alone. */
  look?: 'palette' | '';
}) {
  return (
    <ModalOverlay className="modal-overlay" isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className={wide ? 'modal wide' : `modal ${look}`}>
        <DialogBox title={title}>{children}</DialogBox>
      </Modal>
    </ModalOverlay>
  );
}

function DialogBox({ title, children }: { title: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useKeepFocus(box);
  return (
    <Dialog ref={box} className="dialog">
      <Heading slot="title">{title}</Heading>
      <ActionLayer>{children}</ActionLayer>
    </Dialog>
  );
}

export function DialogActions({
  confirm,
  onConfirm,
  onCancel,
  disabled = false,
}: {
  confirm: string;
  onConfirm: () => void;
  onCancel: () => void;
  disabled?: boolean;
}) {
  return (
    <div className="dialog-actions">
      <Button className="button" onPress={onCancel}>
        Cancel
      </Button>
      <Button className="button primary" onPress={onConfirm} isDisabled={disabled}>
        {confirm}
      </Button>
    </div>
  );
}
