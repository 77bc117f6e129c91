import { useState, type ChangeEvent, type ClipboardEvent, type ReactNode } from 'react';
import { Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { File as FileIcon } from '@strapi/icons';
import { maxTableBytes, tableSchema, type ReadTable, type TableQuestion } from '../../contracts/table.ts';
import { tableSourceWords, tableWords } from '../../words/table.ts';
import { chooseFiles } from '../browser-files.ts';
import { asksAbout, deskApi } from '../desk-api.ts';
import { refusalOf } from '../refusal.ts';
import { Notice } from '../parts/Notice.tsx';
import { WindowForm } from '../windows/WindowForm.tsx';
import { pastedTable, toDelimited } from './pasted-table.ts';

const tableApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    readTable: build.mutation(
      asksAbout((data: TableQuestion) => ({ url: '/pho-luat/table', method: 'POST', data }), tableSchema),
    ),
  }),
});

interface SourceProps {
  words: { explain: string; paste: string };
  text: string;
  onText: (text: string) => void;
  onRead: (table: ReadTable) => void;
  children?: ReactNode;
}

/** Where a table comes from: pasted, or a file. */
export function Source({ words, text, onText, onRead, children }: SourceProps) {
  const [read, { isLoading }] = tableApi.useReadTableMutation();
  const [refusal, setRefusal] = useState<string>();

  async function ask(question: TableQuestion) {
    setRefusal(undefined);
    const answer = await read(question);
    if ('data' in answer) onRead(answer.data);
    else setRefusal(refusalOf(answer.error, tableSourceWords.readFailed));
  }

  function takePasted(event: ClipboardEvent<HTMLTextAreaElement>) {
    // Only the HTML of a table knows its merged cells, and the paragraphs in a cell of Word's.
    const rows = pastedTable(event.clipboardData.getData('text/html'));
    if (!rows) return;
    event.preventDefault();
    onText(toDelimited(rows));
  }

  async function takeFile() {
    const [chosen] = await chooseFiles({ accept: '.xlsx,.csv,.tsv,.txt' });
    if (!chosen) return;
    if (chosen.size > maxTableBytes) setRefusal(tableWords.fileTooLarge(maxTableBytes / 1024 / 1024));
    else await ask({ fileName: chosen.name, base64: await base64Of(chosen) });
  }

  return (
    <WindowForm save={tableSourceWords.check} isBusy={isLoading} disabled={text.trim() === ''} onSave={() => ask({ text })}>
      <Typography tag="p" textColor="neutral800">
        {words.explain}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Button variant="secondary" startIcon={<FileIcon />} disabled={isLoading} onClick={() => void takeFile()}>
          {tableSourceWords.file}
        </Button>
        {children}
      </Flex>
      {isLoading && <Notice>{tableSourceWords.reading}</Notice>}
      {refusal && <Notice bad>{refusal}</Notice>}
      <Field.Root name="table-text" hint={tableSourceWords.pasteHint}>
        <Field.Label>{words.paste}</Field.Label>
        <Textarea
          value={text}
          rows={10}
          onPaste={takePasted}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onText(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
    </WindowForm>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
