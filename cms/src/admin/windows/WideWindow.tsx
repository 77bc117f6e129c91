import { useState, type ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { tableSourceWords } from '../../words/table.ts';
import { HelpLink } from '../guide/HelpLink.tsx';
import type { SectionName } from '../guide/sections.ts';

interface WideWindowProps {
  /** On the button that opens it. */
  button: string;
  icon: ReactNode;
  title: string;
  /** What the guide says of it. */
  help: SectionName;
  /** Its body and footer, created again each time it opens. */
  children: (close: () => void) => ReactNode;
}

/** A window as wide as a table needs. A click beside it does not lose what is typed in it. */
export function WideWindow({ button, icon, title, help, children }: WideWindowProps) {
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
          <Flex gap={4} wrap="wrap">
            <Modal.Title>{title}</Modal.Title>
            <HelpLink to={help} />
          </Flex>
        </Modal.Header>
        {children(() => setOpen(false))}
      </Modal.Content>
    </Modal.Root>
  );
}
