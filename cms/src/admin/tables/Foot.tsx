import type { ReactNode } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';

interface FootProps {
  /** On the button that stores nothing, and what it does. */
  back: string;
  onBack: () => void;
  /** What would be stored. */
  summary: ReactNode;
  isBad?: boolean;
  /** Why it was not stored. */
  refusal?: ReactNode;
  /** The button that stores it. */
  children: ReactNode;
}

/** The foot of a window in which a table is checked. */
export function Foot({ back, onBack, summary, isBad = false, refusal, children }: FootProps) {
  return (
    <Modal.Footer gap={3} wrap="wrap">
      <Button variant="tertiary" onClick={onBack}>
        {back}
      </Button>
      <Flex gap={3} wrap="wrap" justifyContent="flex-end" flex="1 0 auto" maxWidth="100%">
        {refusal}
        <Typography tag="output" variant="pi" textColor={isBad ? 'danger700' : 'neutral700'}>
          {summary}
        </Typography>
        {children}
      </Flex>
    </Modal.Footer>
  );
}
