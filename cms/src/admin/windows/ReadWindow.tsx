import type { ReactNode } from 'react';
import { Box, Button, Modal } from '@strapi/design-system';
import { windowWords } from '../../words/desk.ts';
import { HelpLink } from '../guide/HelpLink.tsx';
import type { SectionName } from '../guide/sections.ts';
import { Window } from './Window.tsx';

interface ReadWindowProps {
  /** On the button that opens it. */
  button: string;
  icon: ReactNode;
  title: string;
  /** What the guide says of it. */
  help: SectionName;
  /** Created again each time it opens. */
  children: ReactNode;
}

/** A button of the panel, and the window that it opens to be read in. */
export function ReadWindow({ button, icon, title, help, children }: ReadWindowProps) {
  return (
    <Window
      button={
        <Button variant="tertiary" size="S" startIcon={icon}>
          {button}
        </Button>
      }
      title={title}
    >
      {() => (
        <>
          <Modal.Body>{children}</Modal.Body>
          <Modal.Footer>
            <Box>
              <HelpLink to={help} />
            </Box>
            <Modal.Close>
              <Button variant="tertiary">{windowWords.close}</Button>
            </Modal.Close>
          </Modal.Footer>
        </>
      )}
    </Window>
  );
}
