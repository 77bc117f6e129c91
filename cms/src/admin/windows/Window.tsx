import { useState, type CSSProperties, type MouseEvent, type ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { windowWords } from '../../words/desk.ts';
import { HelpLink } from '../guide/HelpLink.tsx';
import type { SectionName } from '../guide/sections.ts';
import { overPage } from './width.ts';

interface WindowProps {
  /** On the button that opens it. */
  button: string;
  icon: ReactNode;
  variant?: 'secondary';
  size?: 'M';
  style?: CSSProperties | undefined;
  'aria-label'?: string;
  onMouseDown?: (event: MouseEvent) => void;
  title: string;
  /** What the guide says of it, beside its title. */
  help?: SectionName;
  /** As wide as a table needs. */
  isWide?: boolean;
  /** Neither a click beside it nor the Escape key closes it: something is typed in it, and the latter closes the list of an input method. */
  stays?: boolean;
  /** Its body and footer, created again each time it opens. */
  children: (close: () => void) => ReactNode;
}

/** A button, and the window that it opens. */
export function Window({ button, icon, title, help, isWide = false, stays = false, children, ...look }: WindowProps) {
  const [isOpen, setOpen] = useState(false);
  const stay = (event: Event) => stays && event.preventDefault();
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="tertiary" size="S" startIcon={icon} {...look}>
          {button}
        </Button>
      </Modal.Trigger>
      <Modal.Content
        {...overPage}
        aria-describedby={undefined}
        style={isWide ? { maxWidth: '140rem' } : undefined}
        onInteractOutside={stay}
        onEscapeKeyDown={stay}
      >
        <Modal.Header closeLabel={windowWords.close}>
          <Flex gap={4} wrap="wrap">
            <Modal.Title>{title}</Modal.Title>
            {help && <HelpLink to={help} />}
          </Flex>
        </Modal.Header>
        {children(() => setOpen(false))}
      </Modal.Content>
    </Modal.Root>
  );
}
