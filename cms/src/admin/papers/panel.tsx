import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { fieldsOfPapers } from '../../rules/papers.ts';
import { paperWords as words } from '../../words/desk-papers.ts';
import { chooseFiles } from '../browser-files.ts';
import type { EntryProps, Panel } from '../content-manager.ts';
import { Notice } from '../parts/Notice.tsx';
import { useAttached } from './attached.tsx';
import { PaperWindow } from './PaperWindow.tsx';
import { Note } from '../parts/Note.tsx';

const panels = { 'api::article.article': fieldsOfPapers.article, 'api::plan.plan': fieldsOfPapers.plan } as const;

/** «Văn bản đi kèm», beside the form of an article or a plan. */
export function papersPanel({ model }: EntryProps): Panel | null {
  const field = panels[model as keyof typeof panels] as (typeof panels)[keyof typeof panels] | undefined;
  return field ? { title: words.panel, content: <AddPaper field={field} />, help: 'documents' } : null;
}

function AddPaper({ field }: { field: 'attachments' | 'document' }) {
  const disabled = useForm('AddPaper', (state) => state.disabled);
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState('');
  const attached = useAttached();
  async function choose() {
    attached.tell();
    setFault('');
    const [chosen] = await chooseFiles({ accept: '.pdf,.docx' });
    if (!chosen) return;
    if (isDocument(chosen.name)) setFile(chosen);
    else setFault(words.notAFile(chosen.name));
  }
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} width="100%" style={{ overflowWrap: 'anywhere' }}>
      <Button size="S" variant="tertiary" disabled={disabled} onClick={() => void choose()}>
        {words.add}
      </Button>
      <Note>{words.help}</Note>
      {fault && <Notice bad>{fault}</Notice>}
      {attached.told}
      {file && (
        <PaperWindow
          file={file}
          field={field}
          onClose={(title) => {
            setFile(undefined);
            attached.tell(title);
          }}
        />
      )}
    </Flex>
  );
}

function isDocument(name: string): boolean {
  return /\.(pdf|docx)$/i.test(name);
}
