import type { ReactNode } from 'react';
import { Box, Button, Modal } from '@strapi/design-system';
import { HelpLink } from '../../guide/HelpLink.tsx';
import type { SectionName } from '../../guide/sections.ts';

interface WindowProps {
  /** On the button that opens it. */
  button: string;
  icon: ReactNode;
  title: string;
  closeLabel: string;
  /** What the guide says of it. */
  help: SectionName;
  /** Created again each time it opens. */
  children: ReactNode;
}

/** A button of the panel, and the window that it opens. */
export function Window({ button, icon, title, closeLabel, help, children }: WindowProps) {
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="tertiary" size="S" startIcon={icon}>
          {button}
        </Button>
      </Modal.Trigger>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={closeLabel}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
        <Modal.Footer>
          <Box>
            <HelpLink to={help} />
          </Box>
          <Modal.Close>
            <Button variant="tertiary">{closeLabel}</Button>
          </Modal.Close>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
