import { useState } from 'react';
import { Box, Field, Modal, Textarea, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { codesImportRefusals, codesImportWords as words } from '../../words/printed-codes.ts';
import { takeFocus } from '../focus-return.ts';
import { refusalOf } from '../refusal.ts';
import { Notice } from '../parts/Notice.tsx';
import { Window } from '../windows/Window.tsx';
import { WindowForm } from '../windows/WindowForm.tsx';
import { codesApi } from './api.ts';

/** Takes in codes that were printed before; needs a saved form, which reloads by itself. */
export function ImportButton({ documentId }: { documentId: string }) {
  const isUnsaved = useForm('ImportButton', (state) => state.modified);
  return (
    <Window button={words.button} icon={<Upload />} title={words.title} stays>
      {(close) =>
        isUnsaved ? (
          <Modal.Body>
            <Notice bad>{words.unsaved}</Notice>
          </Modal.Body>
        ) : (
          <Form documentId={documentId} onDone={close} />
        )
      }
    </Window>
  );
}

function Form({ documentId, onDone }: { documentId: string; onDone: () => void }) {
  const [lines, setLines] = useState('');
  const [fault, setFault] = useState('');
  const [takeIn, { isLoading }] = codesApi.useTakeInCodesMutation();
  const { toggleNotification } = useNotification();

  async function save(): Promise<void> {
    if (!lines.trim()) return setFault(codesImportRefusals.nothing);
    const answer = await takeIn({ documentId, lines });
    if ('error' in answer) return setFault(refusalOf(answer.error, words.failed));
    toggleNotification({ type: 'success', message: words.done(answer.data.count) });
    onDone();
  }

  return (
    <WindowForm save={words.save} isBusy={isLoading} onSave={save}>
      <Typography tag="p" textColor="neutral800">
        {words.explain}
      </Typography>
      <Field.Root name="printed-codes" hint={words.linesHelp} error={fault || undefined} required>
        <Field.Label>{words.lines}</Field.Label>
        <Textarea
          ref={takeFocus}
          value={lines}
          placeholder={words.example}
          rows={8}
          onChange={({ target }: { target: HTMLTextAreaElement }) => setLines(target.value)}
        />
        <Box style={{ whiteSpace: 'pre-line' }}>
          <Field.Error />
        </Box>
        <Field.Hint />
      </Field.Root>
    </WindowForm>
  );
}
