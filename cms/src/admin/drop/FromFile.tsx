import { useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { File as FileIcon } from '@strapi/icons';
import { useForm, type StrapiApp } from '@strapi/strapi/admin';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { maxTextFileBytes } from '../../limits.ts';
import type { FileHtml } from '../../contracts/reading.ts';
import { dropWords as words, unreadFile } from '../../words/desk-drop.ts';
import { fieldsOfPapers } from '../../rules/papers.ts';
import { chooseFiles } from '../browser-files.ts';
import { toldOf } from '../editor/paste/left-out.ts';
import type { EditView } from '../folds/index.tsx';
import { foldedTypeOf } from '../folds/parts.ts';
import { useAttached } from '../papers/attached.tsx';
import { PaperWindow } from '../papers/PaperWindow.tsx';
import { refusalOf } from '../refusal.ts';
import { Notice } from '../parts/Notice.tsx';
import { dropApi } from './api.ts';
import type { FileDraft, Picture } from './draft-of.ts';
import { AttachButton, DraftWindow } from './DraftWindow.tsx';
import { useFileDrop } from './file-drop.ts';
import { textFields, type TextFieldName } from './text-fields.ts';
import { Note } from '../parts/Note.tsx';

type Texts = Partial<Record<TextFieldName, string | null>>;

interface Given {
  name: string;
  draft: FileDraft;
  convertedFrom?: FileHtml['convertedFrom'];
  /** Only for a PDF. */
  left?: FileHtml['left'];
}

/**
 * An article from a Word or PDF file: read by the CMS, put into the form, saved by nobody but who is writing. It is said right above the text, before
 * whose parts are folded.
 */
export function offerFiles(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', (view: EditView) => {
    const { layout, metadatas } = view.layout;
    if (foldedTypeOf(metadatas) !== 'article') return view;
    const offered = layout.map((panel) =>
      panel.map((row) => row.map((field) => (field.name === 'body' ? { ...field, above: <FromFile /> } : field))),
    );
    return { ...view, layout: { ...view.layout, layout: offered } };
  });
}

function FromFile() {
  const form = useForm('FromFile', (state) => state);
  const [read, { isLoading }] = dropApi.useReadFileTextMutation();
  const [name, setName] = useState('');
  const [fault, setFault] = useState('');
  const [told, setTold] = useState('');
  const attached = useAttached();
  const [given, setGiven] = useState<Given>();
  /** A PDF that may be an official document. */
  const [pdf, setPdf] = useState<File>();
  const [paper, setPaper] = useState<File>();

  // As it is now: somebody may have typed while the file was read.
  const isFilled = (field: TextFieldName) => ((form.getValues() as Texts)[field] ?? '').trim() !== '';

  async function take([file, another]: readonly File[]) {
    if (!file || isLoading || form.disabled) return;
    setTold('');
    setFault('');
    setPdf(isPdf(file.name) ? file : undefined);
    if (another) return setFault(words.oneFile);
    if (file.size > maxTextFileBytes) return setFault(unreadFile['too-large'](file.name));
    setName(file.name);
    const answer = await read(file);
    if (!('data' in answer)) return setFault(refusalOf(answer.error, words.failed));
    const { html, ...about } = answer.data;
    // This module has the text editor in it, so it is loaded only when it is needed.
    const editor = await import('./draft-of.ts').catch(() => undefined);
    if (!editor) return setFault(words.failed);
    const next = { name: file.name, draft: editor.draftOf(html), ...about };
    // With nothing to ask there is no window.
    if (next.draft.pictures.length === 0 && !isPdf(file.name) && !textFields.some(isFilled)) put(next, new Map(), false);
    else setGiven(next);
  }

  function put({ draft, convertedFrom, left }: Given, pictures: ReadonlyMap<string, Picture>, replaces: boolean) {
    const { markdown, leftOut } = draft.bodyWith(pictures);
    const texts = { title: draft.title, lead: draft.lead, body: markdown };
    const filled = textFields.filter((field) => texts[field] !== '' && (replaces || !isFilled(field)));
    for (const field of filled) form.onChange(field, texts[field]);
    const unnamed = filled.includes('body') ? draft.pictures.length - pictures.size : 0;
    setTold(
      [
        words.done(filled.map((field) => fieldLabel(field)).join(', ')),
        filled.includes('body') && toldOf(leftOut, words.left),
        filled.includes('body') && left && words.leftOfPdf(left),
        unnamed > 0 && words.leftPictures(unnamed),
        convertedFrom && words.converted(convertedFrom),
      ]
        .filter(Boolean)
        .join(' '),
    );
    setGiven(undefined);
  }

  function attach() {
    setGiven(undefined);
    setFault('');
    setPaper(pdf);
  }

  useFileDrop((files) => void take(files));

  return (
    <Flex direction="column" alignItems="flex-start" gap={2} width="100%" style={{ overflowWrap: 'anywhere' }}>
      {!form.disabled && (
        <Flex gap={3} wrap="wrap" width="100%">
          <Box flex="1 1 24rem">
            <Note>{words.help}</Note>
          </Box>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<FileIcon />}
            loading={isLoading}
            onClick={() => void chooseFiles({ accept: '.pdf,.docx' }).then(take)}
          >
            {words.choose}
          </Button>
        </Flex>
      )}
      {isLoading && <Notice>{words.reading(name)}</Notice>}
      {fault && <Notice bad>{fault}</Notice>}
      {fault && pdf && <AttachButton onClick={attach} />}
      {told && <Notice>{told}</Notice>}
      {attached.told}
      {given && (
        <DraftWindow
          name={given.name}
          draft={given.draft}
          onAttach={pdf && attach}
          filled={textFields.filter(isFilled)}
          onTake={(pictures, replaces) => put(given, pictures, replaces)}
          onClose={() => setGiven(undefined)}
        />
      )}
      {paper && (
        <PaperWindow
          file={paper}
          field={fieldsOfPapers.article}
          onClose={(title) => {
            setPaper(undefined);
            attached.tell(title);
          }}
        />
      )}
    </Flex>
  );
}

function isPdf(name: string): boolean {
  return name.toLowerCase().endsWith('.pdf');
}
