import { useRef, type ReactNode } from 'react';
import { Modal } from '@strapi/design-system';
import { windowWords } from '../../words/desk.ts';
import { editorWords as words } from '../../words/desk-editor.ts';
import { overPage } from './width.ts';
import { WindowForm } from './WindowForm.tsx';

interface FormWindowProps {
  title: string;
  /** On the button that ends it. */
  save?: string;
  isBusy?: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A window over the form of the entry, with a small form of its own. Once something is typed in it, only its buttons close it. */
export function FormWindow({ title, save = words.save, isBusy = false, onSave, onClose, children }: FormWindowProps) {
  const isTyped = useRef(false);
  const stayIfTyped = (event: Event) => isTyped.current && event.preventDefault();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content
        {...overPage}
        aria-describedby={undefined}
        onInput={() => {
          isTyped.current = true;
        }}
        onInteractOutside={stayIfTyped}
        onEscapeKeyDown={stayIfTyped}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          const window = event.target as HTMLElement;
          (window.querySelector<HTMLElement>('form input') ?? window).focus();
        }}
      >
        <Modal.Header closeLabel={windowWords.close}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <WindowForm save={save} isBusy={isBusy} onSave={onSave}>
          {children}
        </WindowForm>
      </Modal.Content>
    </Modal.Root>
  );
}
