import { useId, type ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { editorWords as words } from '../../words/desk-editor.ts';

interface FormWindowProps {
  title: string;
  /** On the button that ends it. */
  save?: string;
  isBusy?: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A window over the form of the entry, with a small form of its own. */
export function FormWindow({ title, save = words.save, isBusy = false, onSave, onClose, children }: FormWindowProps) {
  const id = useId();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content
        aria-describedby={undefined}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          document.getElementById(id)?.querySelector('input')?.focus();
        }}
      >
        <Modal.Header closeLabel={words.cancel}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
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
          <Button variant="tertiary" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" form={id} loading={isBusy}>
            {save}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
