import { useState, type ReactNode } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { tableSourceWords } from '../../words/table.ts';

interface WideWindowProps {
  /** On the button that opens it. */
  button: string;
  icon: ReactNode;
  title: string;
  /** Its body and footer, created again each time it opens. */
  children: (close: () => void) => ReactNode;
}

/** A window as wide as a table needs. A click beside it does not lose what is typed in it. */
export function WideWindow({ button, icon, title, children }: WideWindowProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="tertiary" size="S" startIcon={icon}>
          {button}
        </Button>
      </Modal.Trigger>
      <Modal.Content
        aria-describedby={undefined}
        style={{ maxWidth: '140rem' }}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <Modal.Header closeLabel={tableSourceWords.cancel}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        {children(() => setOpen(false))}
      </Modal.Content>
    </Modal.Root>
  );
}
