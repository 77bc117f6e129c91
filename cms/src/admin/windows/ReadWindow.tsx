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
  isWide?: boolean;
  /** Created again each time it opens. */
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A button of the panel, and the window that it opens to be read in. */
export function ReadWindow({ help, children, ...window }: ReadWindowProps) {
  return (
    <Window {...window}>
      {(close) => (
        <>
          <Modal.Body>{typeof children === 'function' ? children(close) : children}</Modal.Body>
          <Modal.Footer>
            <Box>
              <HelpLink to={help} />
            </Box>
            <Button variant="tertiary" onClick={close}>
              {windowWords.close}
            </Button>
          </Modal.Footer>
        </>
      )}
    </Window>
  );
}
