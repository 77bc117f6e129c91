import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { errors } from '@strapi/utils';
import { uploadWords } from '../words/uploads.ts';
import { beginsAs, fileKinds, kindNamed, type FileKind } from './file-kinds.ts';

/** A file as Strapi's upload service takes it: still in the temporary folder. */
export interface IncomingFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  /** Strapi trusts this before the type that the browser declared. */
  detectedMimeType?: string;
}

/** Control characters, a path, and the marks that turn the reading direction: `fdp.exe` shown as `exe.pdf`. */
export const unusable = /[\p{Cc}\p{Bidi_Control}<>:"/\\|?*]/u;

/** Kinds that a server or a desktop may run although another extension follows. */
const runnable = /\.(html?|xhtml|svg|xml|m?js|php\d?|phtml|asp|aspx|jsp|exe|com|scr|bat|cmd|ps1|sh|vbs|hta|jar|lnk|docm|xlsm)$/i;

/**
 * Refuses a file that is not, by name, by its first bytes and by parsing, one of the kinds that the library takes. Otherwise
 * gives it its true type and a name in NFC with a lower-case extension.
 */
export async function checkUpload(file: IncomingFile): Promise<FileKind> {
  const name = (file.originalFilename ?? '').normalize('NFC').trim();
  const extension = extname(name).toLowerCase();
  const stem = name.slice(0, name.length - extension.length);
  if (stem === '' || name.length > 200 || unusable.test(name)) throw refusal(uploadWords.badName(shown(name)));

  const kind = kindNamed(name);
  if (!kind) throw refusal(uploadWords.kindNotAllowed(name, allowedExtensions));
  if (runnable.test(stem)) throw refusal(uploadWords.doubleExtension(name));

  const { size } = await stat(file.filepath);
  if (size === 0) throw refusal(uploadWords.empty(name));
  if (size > kind.maxBytes) throw refusal(uploadWords.tooLarge(name, kind.maxBytes / 1024 / 1024));

  const bytes = await readFile(file.filepath);
  if (!beginsAs(kind, bytes.toString('hex', 0, 8))) throw refusal(uploadWords.notWhatItSays(name, kind.name));
  if (kind.hasMacros?.(bytes)) throw refusal(uploadWords.hasMacros(name));
  if (!(await kind.parses(bytes))) throw refusal(uploadWords.notWhatItSays(name, kind.name));

  file.originalFilename = stem + extension;
  file.detectedMimeType = kind.mime;
  return kind;
}

const allowedExtensions = [
  ...fileKinds.flatMap((kind) => kind.extensions.map((extension) => extension.slice(1).toUpperCase())),
  'HEIC',
].join(', ');

function refusal(message: string): Error {
  return new errors.ValidationError(message);
}

/** The refused name, cleaned so that it can be shown. */
function shown(name: string): string {
  return name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '�').slice(0, 80);
}
