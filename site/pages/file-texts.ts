import { documentWords } from '../words/documents.ts';
import type { Passage } from '../search/indexing/page.ts';
import type { FileTextView, Route } from '../src/views.ts';
import type { Entry } from './content.ts';
import type { Edition } from './edition.ts';
import { fileHref, fileView } from './files.ts';
import { remembered } from '../lib/remembered.ts';

/**
 * What was read of the files of an official document. A browser opens a PDF at a page; the text of any other file is on the page of
 * its document, so that a reader can be led to the place.
 */

/** The pages of a fetched text, by its digest. */
export type PagesOf = (text: string) => readonly string[];

export interface FileTexts {
  /** Whether the publisher has it. */
  has: (text: string) => boolean;
  /** The same function for every release, so that a page may outlive one. */
  pages: PagesOf;
}

/** A text that is found by the search, page by page or part by part. */
export interface SearchedFile {
  /** Its digest. */
  text: string;
  /** `PDF`, `DOCX` … */
  kind: string;
  isMachineRead: boolean;
  /** Pages, from 1, of which only these are. */
  machineReadPages: readonly number[];
  /** Where it is read: the address of its pages or parts, each followed by its number after `=` or `-`; or of the text that the page has itself. */
  at: string;
}

/** Where a document's page has its text. */
export const textPlace = 'noi-dung-van-ban';

type Document = Pick<Entry<'attachment'>, 'file' | 'otherFiles' | 'extent'>;
type File = Entry<'file'> & { text: string };

/** More is hard to read on a phone; the file has everything. */
const mostParts = 60;
/** Letters: some four hundred words, so that a reader who is led to a part sees what was found. */
const partLength = 2_000;

/** Those of its files whose text was fetched. */
export function readableFiles({ content, texts }: Edition, { file, otherFiles }: Document): File[] {
  return content
    .several('file', [file, ...otherFiles])
    .filter((each): each is File => each.text !== undefined && texts.has(each.text));
}

/**
 * A reader is led to a PDF only where its page does not have the text.
 * @param page Address of the document's page, and whether the text of its file is on it.
 */
export function searchedFiles(
  document: Document,
  page: { path: string; hasText: boolean },
  files: readonly File[],
): SearchedFile[] {
  const addressOf = (file: File) => {
    if (!isPdf(file)) return `${page.path}#${idPrefix(document, file)}`;
    return page.hasText && file.id === document.file ? `${page.path}#${textPlace}` : `${fileHref(file)}#page=`;
  };
  return files.map((file) => ({
    text: file.text,
    kind: fileView(file, document).kind,
    isMachineRead: file.isMachineRead ?? false,
    machineReadPages: file.machineReadPages ?? [],
    at: addressOf(file),
  }));
}

export function passagesOf({ kind, isMachineRead, machineReadPages, at }: SearchedFile, pages: readonly string[]): Passage[] {
  const words = documentWords.fileText;
  const isOfPdf = !at.endsWith('-');
  return (isOfPdf ? pages : partsOf(pages)).flatMap((text, index) => {
    const place = isOfPdf ? words.page(index + 1, kind) : words.part(index + 1, kind);
    // Results beyond what the page shows lead to its end, where it says so.
    const shown = isOfPdf ? index + 1 : Math.min(index + 1, mostParts);
    const passage = {
      path: /[-=]$/.test(at) ? `${at}${shown}` : at,
      place: isMachineRead || machineReadPages.includes(index + 1) ? words.byMachine(place) : place,
      text,
    };
    return /[\p{L}\p{N}]/u.test(text) ? [passage] : [];
  });
}

/** What the page of the document shows of them, its texts by name. */
export function fileTextViews(document: Document, files: readonly File[]): FileTextView[] {
  return files
    .filter((file) => !isPdf(file))
    .map((file) => ({
      file: file.name,
      kind: fileView(file, document).kind,
      isMachineRead: file.isMachineRead ?? false,
      text: file.text,
      idPrefix: idPrefix(document, file),
      parts: [],
      isCut: false,
    }));
}

/** With the texts in it. */
export function withTexts(route: Route, pagesOf: PagesOf): Route {
  if (route.kind !== 'document' || route.view.fileTexts.length === 0) return route;
  return { ...route, view: { ...route.view, fileTexts: route.view.fileTexts.map((file) => withParts(file, pagesOf)) } };
}

function withParts(file: FileTextView, pagesOf: PagesOf): FileTextView {
  const all = partsOf(pagesOf(file.text));
  const parts = all.slice(0, mostParts).map((text, index) => ({ id: `${file.idPrefix}${index + 1}`, text }));
  return { ...file, parts, isCut: all.length > mostParts };
}

const partIds = remembered((file: FileTextView, { pagesOf }: { pagesOf: PagesOf }) =>
  withParts(file, pagesOf).parts.map(({ id }) => id),
);

/** Whether the page has this part of them. A text is read only for a link that names one of its parts. */
export function isPartShown(files: readonly FileTextView[], place: string, pagesOf: PagesOf): boolean {
  return files.some((file) => place.startsWith(file.idPrefix) && partIds(file, { pagesOf }).includes(place));
}

/** `van-ban-trong-tep-2-`: by the place of the file in its document, whichever of the texts are here. */
function idPrefix({ file, otherFiles }: Document, { id }: File): string {
  return `van-ban-trong-tep-${[file, ...otherFiles].indexOf(id) + 1}-`;
}

function isPdf({ mime }: File): boolean {
  return mime === 'application/pdf';
}

/** Pages unchanged, except that long ones are cut between two lines. */
function partsOf(pages: readonly string[]): string[] {
  const parts: string[] = [];
  for (const page of pages) {
    let part = '';
    for (const line of page.split('\n').flatMap(shortLines)) {
      if (part && part.length + line.length > partLength) {
        parts.push(part);
        part = '';
      }
      part += part ? `\n${line}` : line;
    }
    if (part.trim()) parts.push(part);
  }
  return parts;
}

/** A very long paragraph is cut between two words. */
function shortLines(line: string): string[] {
  return line.length <= partLength ? [line] : (line.match(new RegExp(`.{1,${partLength}}(?=\\s|$)|\\S+`, 'gsu')) ?? []);
}
