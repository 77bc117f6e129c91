import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { fieldsOfPapers } from '../../rules/papers.ts';
import { paperWords as words } from '../../words/desk-papers.ts';
import { chooseFiles } from '../browser-files.ts';
import type { EntryProps, Panel } from '../content-manager.ts';
import { Notice } from '../parts/Notice.tsx';
import { PaperWindow } from './PaperWindow.tsx';
import { Note } from '../parts/Note.tsx';

const panels = { 'api::article.article': fieldsOfPapers.article, 'api::plan.plan': fieldsOfPapers.plan } as const;

/** «Văn bản đi kèm», beside the form of an article or a plan. */
export function papersPanel({ model }: EntryProps): Panel | null {
  const field = panels[model as keyof typeof panels] as (typeof panels)[keyof typeof panels] | undefined;
  return field ? { title: words.panel, content: <AddPaper field={field} />, help: 'documents' } : null;
}

function AddPaper({ field }: { field: 'attachments' | 'document' }) {
  const { disabled, initialValues } = useForm('AddPaper', (state) => state);
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState('');
  /** To the entry as it was then: saved, it is said no more. */
  const [attached, setAttached] = useState<{ title: string; to: unknown }>();
  async function choose() {
    setAttached(undefined);
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
      {attached?.to === initialValues && <Notice>{words.done(attached.title)}</Notice>}
      {file && (
        <PaperWindow
          file={file}
          field={field}
          onClose={(title) => {
            setFile(undefined);
            setAttached(title ? { title, to: initialValues } : undefined);
          }}
        />
      )}
    </Flex>
  );
}

function isDocument(name: string): boolean {
  return /\.(pdf|docx)$/i.test(name);
}
