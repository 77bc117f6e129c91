import { useId, type ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { windowWords } from '../../words/desk.ts';

interface WindowFormProps {
  /** On the button that ends it. */
  save: string;
  isDanger?: boolean;
  isBusy: boolean;
  disabled?: boolean;
  onSave: () => unknown;
  children: ReactNode;
}

/** The body and the footer of a window that is a small form. */
export function WindowForm({ save, isDanger = false, isBusy, disabled = false, onSave, children }: WindowFormProps) {
  const id = useId();
  return (
    <>
      <Modal.Body>
        <form
          id={id}
          onSubmit={(event) => {
            event.preventDefault();
            // React would hand it on to the form of the entry, which would save.
            event.stopPropagation();
            onSave();
          }}
        >
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
          </Flex>
        </form>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{windowWords.cancel}</Button>
        </Modal.Close>
        <Button type="submit" form={id} variant={isDanger ? 'danger' : 'default'} loading={isBusy} disabled={disabled}>
          {save}
        </Button>
      </Modal.Footer>
    </>
  );
}
