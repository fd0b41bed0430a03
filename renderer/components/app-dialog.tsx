import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useId, useRef, type ReactNode } from 'react';
import { ActionLayer } from '#renderer/actions/action-layer';
import { useKeepFocus } from './keep-focus';

export function AppDialog({
  title,
  isOpen,
  onClose,
  children,
  wide = false,
  look = '',
  asks,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** It asks about a change: the id of what it says. */
  asks?: string;
  /** `palette`: at the top, with its title for screen readers alone. */
  look?: 'palette' | '';
}) {
  return (
    <ModalOverlay className="modal-overlay" isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className={wide ? 'modal wide' : `modal ${look}`}>
        <DialogBox title={title} asks={asks}>
          {children}
        </DialogBox>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Asks before a change, as the alert dialog of the ARIA Authoring Practices does: what it says is read out with its title,
 * and the keyboard begins where nothing is changed.
 */
export function ConfirmDialog({
  title,
  confirm,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const told = useId();
  return (
    <AppDialog title={title} isOpen onClose={onClose} asks={told}>
      <div id={told} className="dialog-told">
        {children}
      </div>
      <DialogActions confirm={confirm} onConfirm={onConfirm} onCancel={onClose} beginsSafe />
    </AppDialog>
  );
}

function DialogBox({ title, asks, children }: { title: string; asks: string | undefined; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useKeepFocus(box);
  return (
    <Dialog ref={box} className="dialog" {...(asks !== undefined && { role: 'alertdialog', 'aria-describedby': asks })}>
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
  beginsSafe = false,
}: {
  confirm: string;
  onConfirm: () => void;
  onCancel: () => void;
  disabled?: boolean;
  /** The keyboard begins at `Cancel`. */
  beginsSafe?: boolean;
}) {
  return (
    <div className="dialog-actions">
      <Button className="button" onPress={onCancel} autoFocus={beginsSafe}>
        Cancel
      </Button>
      <Button className="button primary" onPress={onConfirm} isDisabled={disabled}>
        {confirm}
      </Button>
    </div>
  );
}
