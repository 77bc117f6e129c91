import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import { beginsAs, fileKinds, isPicture, kindNamed, type FileKind } from './file-kinds.ts';

/**
 * What the library can take a file for, by its first bytes. Old sites give many a picture the ending of another kind, and many a
 * «not found» page the ending of what was asked for.
 */
export async function kindAt(path: string): Promise<FileKind | undefined> {
  const named = kindNamed(path);
  if (!named) return undefined;
  const start = await text(createReadStream(path, { end: 7, encoding: 'hex' }));
  return [named, ...(isPicture(named) ? fileKinds.filter(isPicture) : [])].find((kind) => beginsAs(kind, start));
}
