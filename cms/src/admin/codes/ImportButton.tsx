import { useId, useState, type FormEvent } from 'react';
import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { codesImportRefusals, codesImportWords as words } from '../../words/printed-codes.ts';
import { refusalOf } from '../publishing/api.ts';
import { Notice } from '../publishing/Notice.tsx';
import { useTakeInCodesMutation } from './api.ts';

/** Takes in codes that were printed before; needs a saved form, which reloads by itself. */
export function ImportButton({ documentId }: { documentId: string }) {
  const [isOpen, setOpen] = useState(false);
  const isUnsaved = useForm('ImportButton', (state) => state.modified);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="tertiary" size="S" startIcon={<Upload />}>
          {words.button}
        </Button>
      </Modal.Trigger>
      <Modal.Content aria-describedby={undefined} onInteractOutside={(event) => event.preventDefault()}>
        <Modal.Header closeLabel={words.cancel}>
          <Modal.Title>{words.title}</Modal.Title>
        </Modal.Header>
        {isUnsaved ? (
          <Modal.Body>
            <Notice bad>{words.unsaved}</Notice>
          </Modal.Body>
        ) : (
          <Form documentId={documentId} onDone={() => setOpen(false)} />
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

function Form({ documentId, onDone }: { documentId: string; onDone: () => void }) {
  const id = useId();
  const [lines, setLines] = useState('');
  const [fault, setFault] = useState('');
  const [takeIn, { isLoading }] = useTakeInCodesMutation();
  const { toggleNotification } = useNotification();

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!lines.trim()) return setFault(codesImportRefusals.nothing);
    const answer = await takeIn({ documentId, lines });
    if ('error' in answer) return setFault(refusalOf(answer.error, words.failed));
    toggleNotification({ type: 'success', message: words.done(answer.data.count) });
    onDone();
  }

  return (
    <>
      <Modal.Body>
        <form id={id} onSubmit={(event) => void save(event)}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p" textColor="neutral800">
              {words.explain}
            </Typography>
            <Field.Root name="printed-codes" hint={words.linesHelp} error={fault || undefined} required>
              <Field.Label>{words.lines}</Field.Label>
              <Textarea
                value={lines}
                placeholder={words.example}
                rows={8}
                onChange={({ target }: { target: HTMLTextAreaElement }) => setLines(target.value)}
              />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </form>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{words.cancel}</Button>
        </Modal.Close>
        <Button type="submit" form={id} loading={isLoading}>
          {words.save}
        </Button>
      </Modal.Footer>
    </>
  );
}
