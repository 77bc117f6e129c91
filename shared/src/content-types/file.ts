import { z } from 'zod';
import { line, sha256 } from '../schemas/fields.ts';

/** A file of the media library: its bytes are named by their hash, so a replaced file is a new file. */
export const fileSchema = z.strictObject({
  name: line.max(255),
  ext: z.string().regex(/^\.[a-z0-9]{1,8}$/),
  mime: z.string().max(120),
  sha256,
  /** Bytes. */
  size: z.int().min(1),
  width: z.int().min(1).optional(),
  height: z.int().min(1).optional(),
  alternativeText: line.optional(),
  caption: line.optional(),
  /** Pages of a PDF. */
  pages: z.int().min(1).optional(),
  /** Digest of what was read of it (`reading.ts`): the text itself is behind a door of its own. */
  text: sha256.optional(),
  /** The text was recognised in a picture, so with mistakes. */
  isMachineRead: z.literal(true).optional(),
  /** Pages, from 1, whose text was recognised in a picture; that of the others is the file's own. */
  machineReadPages: z.array(z.int().min(1)).optional(),
});

export type File = z.infer<typeof fileSchema>;

export type ReadOfFile = 'pages' | 'text' | 'isMachineRead' | 'machineReadPages';

/** A file without what reading its bytes added: that is found again wherever they are. */
export function withoutReading<T extends Partial<Record<ReadOfFile, unknown>>>(file: T): Omit<T, ReadOfFile> {
  const { pages: _pages, text: _text, isMachineRead: _isMachineRead, machineReadPages: _machineReadPages, ...own } = file;
  return own;
}
