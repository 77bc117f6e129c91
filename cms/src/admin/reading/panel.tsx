import { uidOf } from '../../publication/types.ts';
import { readingWords } from '../../words/reading.ts';
import type { EntryProps, Panel } from '../content-manager.ts';
import { Files } from './Files.tsx';

/** «Chữ trong tệp», beside the form of an official document; of a new one too, from the moment that a file is chosen. */
export function readingPanel({ model, document }: EntryProps): Panel | null {
  if (model !== uidOf('attachment')) return null;
  return { title: readingWords.panel, content: <Files saved={document} />, help: 'documents' };
}
