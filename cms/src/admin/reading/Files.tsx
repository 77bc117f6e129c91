import { useForm } from '@strapi/strapi/admin';
import { uidOf } from '../../publication/types.ts';
import { readingWords } from '../../words/reading.ts';
import type { EntryProps, Panel } from '../content-manager.ts';
import { FileStatus } from './FileStatus.tsx';
import { OfferBox } from './OfferBox.tsx';
import type { SavedDocument } from './fill.ts';
import { Note } from '../parts/Note.tsx';

/** A file of the library, as the form has it. */
export interface ChosenFile {
  documentId: string;
  name: string;
  ext: string;
}

interface Values {
  file?: ChosenFile | null;
  otherFiles?: ChosenFile[] | null;
}

/** «Chữ trong tệp», beside the form of an official document, including a new one as soon as a file is chosen. */
export function readingPanel({ model, document }: EntryProps): Panel | null {
  if (model !== uidOf('attachment')) return null;
  return { title: readingWords.panel, content: <Files saved={document} />, help: 'documents' };
}

/** The files that are chosen in the form, saved or not. */
function Files({ saved }: { saved: SavedDocument | undefined }) {
  const { file, otherFiles } = useForm('Readings', (state) => state.values as Values);
  const files = [file ?? [], otherFiles ?? []].flat();
  if (files.length === 0) {
    return <Note>{readingWords.noFile}</Note>;
  }
  return (
    <>
      {files.map((one) => (
        <FileStatus key={one.documentId} file={one} />
      ))}
      {file && <OfferBox file={file} saved={saved} />}
    </>
  );
}
