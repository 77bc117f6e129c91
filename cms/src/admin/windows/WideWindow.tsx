import type { ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { HelpLink } from '../guide/HelpLink.tsx';
import type { SectionName } from '../guide/sections.ts';
import { Window } from './Window.tsx';

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

/** A window as wide as a table needs. What is typed in it is not lost by a click beside it, or a key. */
export function WideWindow({ button, icon, title, help, children }: WideWindowProps) {
  return (
    <Window
      button={
        <Button variant="tertiary" size="S" startIcon={icon}>
          {button}
        </Button>
      }
      title={
        <Flex gap={4} wrap="wrap">
          <Modal.Title>{title}</Modal.Title>
          <HelpLink to={help} />
        </Flex>
      }
      maxWidth="140rem"
      stays
    >
      {children}
    </Window>
  );
}
