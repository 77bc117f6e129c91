import { useState, type ReactElement, type ReactNode } from 'react';
import { Modal } from '@strapi/design-system';
import { windowWords } from '../../words/desk.ts';

interface WindowProps {
  /** The button that opens it. */
  button: ReactElement;
  title: ReactNode;
  maxWidth?: string;
  /** Neither a click beside it nor the Escape key closes it: something is typed in it, and the latter closes the list of an input method. */
  stays?: boolean;
  /** Its body and footer, created again each time it opens. */
  children: (close: () => void) => ReactNode;
}

/** A button, and the window that it opens. */
export function Window({ button, title, maxWidth, stays = false, children }: WindowProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>{button}</Modal.Trigger>
      <Modal.Content
        aria-describedby={undefined}
        style={{ maxWidth }}
        onInteractOutside={(event) => stays && event.preventDefault()}
        onEscapeKeyDown={(event) => stays && event.preventDefault()}
      >
        <Modal.Header closeLabel={windowWords.close}>
          {typeof title === 'string' ? <Modal.Title>{title}</Modal.Title> : title}
        </Modal.Header>
        {children(() => setOpen(false))}
      </Modal.Content>
    </Modal.Root>
  );
}
