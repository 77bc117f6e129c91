import { useRef, useState, type ChangeEvent, type ClipboardEvent } from 'react';
import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { File as FileIcon } from '@strapi/icons';
import { maxAnnexBytes, type ReadTable, type TableQuestion } from '../../../schemas/desk-tasks.ts';
import { tasksImportWords, tasksPanelWords } from '../../../words/desk-tasks.ts';
import { tableWords } from '../../../words/task-table.ts';
import { refusalOf } from '../../publishing/api.ts';
import { Notice } from '../../publishing/Notice.tsx';
import { useReadTableMutation } from '../api.ts';
import { pastedTable, toDelimited } from './pasted-table.ts';

interface SourceProps {
  text: string;
  onText: (text: string) => void;
  onRead: (table: ReadTable) => void;
  onClose: () => void;
}

/** Where the annex comes from: pasted, or a file. */
export function Source({ text, onText, onRead, onClose }: SourceProps) {
  const [read, { isLoading }] = useReadTableMutation();
  const file = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string>();

  async function ask(question: TableQuestion) {
    setRefusal(undefined);
    const answer = await read(question);
    if ('data' in answer) onRead(answer.data);
    else setRefusal(refusalOf(answer.error, tasksImportWords.readFailed));
  }

  function takePasted(event: ClipboardEvent<HTMLTextAreaElement>) {
    // Only the HTML of a table knows its merged cells, and the paragraphs in a cell of Word's.
    const rows = pastedTable(event.clipboardData.getData('text/html'));
    if (!rows) return;
    event.preventDefault();
    onText(toDelimited(rows));
  }

  async function takeFile({ target }: ChangeEvent<HTMLInputElement>) {
    const chosen = target.files?.[0];
    // The same file can be chosen again once it is corrected.
    target.value = '';
    if (!chosen) return;
    if (chosen.size > maxAnnexBytes) setRefusal(tableWords.fileTooLarge(maxAnnexBytes / 1024 / 1024));
    else await ask({ fileName: chosen.name, base64: await base64Of(chosen) });
  }

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography tag="p" textColor="neutral800">
            {tasksImportWords.explain}
          </Typography>
          <Field.Root name="annex-text" hint={tasksImportWords.pasteHint}>
            <Field.Label>{tasksImportWords.paste}</Field.Label>
            <Textarea
              value={text}
              rows={10}
              onPaste={takePasted}
              onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onText(event.target.value)}
            />
            <Field.Hint />
          </Field.Root>
          <Box>
            {/* A browser labels its own file input in its own language. */}
            <input
              ref={file}
              type="file"
              aria-label={tasksImportWords.file}
              accept=".xlsx,.csv,.tsv,.txt"
              hidden
              onChange={takeFile}
            />
            <Button variant="secondary" startIcon={<FileIcon />} disabled={isLoading} onClick={() => file.current?.click()}>
              {tasksImportWords.file}
            </Button>
          </Box>
          {isLoading && <Notice>{tasksImportWords.reading}</Notice>}
          {refusal && <Notice bad>{refusal}</Notice>}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {tasksPanelWords.cancel}
        </Button>
        <Button disabled={text.trim() === ''} loading={isLoading} onClick={() => ask({ text })}>
          {tasksImportWords.check}
        </Button>
      </Modal.Footer>
    </>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
