import { extname } from 'node:path';
import { maxUploadBytes } from '../limits.ts';
import {
  hasOfficeMacros,
  isCompoundFile,
  isOfficePackage,
  isOpenDocumentText,
  isPdf,
  isPicture as isPictureOf,
} from './file-structure.ts';

/** The kinds of file that the media library takes. Everything else is refused: SVG, which can carry script, among it. */

/** A picture that needs more than this was never made for a page. */
export const maxPictureBytes = 20 * 1024 * 1024;

export interface FileKind {
  name: string;
  extensions: readonly `.${string}`[];
  mime: string;
  maxBytes: number;
  /** The first bytes. */
  magic: readonly string[];
  /** Whether the whole file is built as the kind says. */
  parses(bytes: Buffer): boolean | Promise<boolean>;
  hasMacros?(bytes: Buffer): boolean;
}

const zip = ['504b0304'];

export const fileKinds: readonly FileKind[] = [
  {
    name: 'PDF',
    extensions: ['.pdf'],
    mime: 'application/pdf',
    maxBytes: maxUploadBytes,
    magic: ['255044462d'],
    parses: isPdf,
  },
  {
    name: 'DOCX',
    extensions: ['.docx'],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    maxBytes: maxUploadBytes,
    magic: zip,
    parses: (bytes) => isOfficePackage(bytes, 'word/document.xml', 'wordprocessingml.document.main+xml'),
    hasMacros: hasOfficeMacros,
  },
  {
    name: 'XLSX',
    extensions: ['.xlsx'],
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    maxBytes: maxUploadBytes,
    magic: zip,
    parses: (bytes) => isOfficePackage(bytes, 'xl/workbook.xml', 'spreadsheetml.sheet.main+xml'),
    hasMacros: hasOfficeMacros,
  },
  {
    name: 'ODT',
    extensions: ['.odt'],
    mime: 'application/vnd.oasis.opendocument.text',
    maxBytes: maxUploadBytes,
    magic: zip,
    parses: isOpenDocumentText,
    hasMacros: hasOfficeMacros,
  },
  {
    name: 'DOC',
    extensions: ['.doc'],
    mime: 'application/msword',
    maxBytes: maxUploadBytes,
    magic: ['d0cf11e0a1b11ae1'],
    parses: (bytes) => isCompoundFile(bytes, 'WordDocument'),
    hasMacros: (bytes) => isCompoundFile(bytes, '_VBA_PROJECT'),
  },
  picture('JPEG', ['.jpg', '.jpeg'], 'jpeg', ['ffd8ff']),
  picture('PNG', ['.png'], 'png', ['89504e470d0a1a0a']),
  picture('WebP', ['.webp'], 'webp', ['52494646']),
];

function picture(name: string, extensions: FileKind['extensions'], format: string, magic: FileKind['magic']): FileKind {
  return {
    name,
    extensions,
    mime: `image/${format}`,
    maxBytes: maxPictureBytes,
    magic,
    parses: (bytes) => isPictureOf(bytes, format),
  };
}

export const isPicture = ({ mime }: FileKind) => mime.startsWith('image/');

/** By its ending alone. */
export function kindNamed(name: string): FileKind | undefined {
  const ending = extname(name).toLowerCase();
  return fileKinds.find(({ extensions }) => extensions.some((each) => each === ending));
}

/** `start`: eight bytes, in hex. */
export const beginsAs = ({ magic }: FileKind, start: string) => magic.some((each) => start.startsWith(each));
