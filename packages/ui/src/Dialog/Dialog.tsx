import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

export interface DialogProps {
  readonly title: string;
  /** `panel` stands at the edge of the page at full height; `middle` asks one question. */
  readonly look?: 'middle' | 'panel';
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** False where a choice must be made: then neither Escape nor a press outside closes it, and there is no cross. */
  readonly dismissable?: boolean;
  readonly children: ReactNode;
  /** Buttons, which stay in view at the foot. */
  readonly actions?: ReactNode;
}

/** A layer over the page. Focus goes in and stays in, Escape closes, and focus goes back to where it came from. */
export function Dialog({ title, look = 'middle', isOpen, onClose, dismissable = true, children, actions }: DialogProps): ReactNode {
  return (
    <ModalOverlay className={`c-overlay c-overlay-${look}`} isOpen={isOpen} onOpenChange={(open) => { if (!open) onClose(); }} isDismissable={dismissable} isKeyboardDismissDisabled={!dismissable}>
      <Modal className="c-modal">
        <AriaDialog className="c-dialog">
          <div className="c-dialog-head">
            <Heading slot="title">{title}</Heading>
            {dismissable ? <AriaButton className="c-dialog-close" aria-label="Close" onPress={onClose}><X size={20} aria-hidden /></AriaButton> : null}
          </div>
          <div className="c-dialog-body">{children}</div>
          {actions === undefined ? null : <div className="c-dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
