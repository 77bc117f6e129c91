import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Gone, type Source } from '../source.ts';

/** An index in a folder. */
export function folderSource(folder: string): Source {
  const read = async (path: string) => {
    try {
      return new Uint8Array(await readFile(join(folder, path)));
    } catch (cause) {
      throw (cause as NodeJS.ErrnoException).code === 'ENOENT' ? new Gone(path) : cause;
    }
  };
  return {
    read,
    // As a module whatever the folder's own package says, if it is in one.
    load: async (path) => import(`data:text/javascript;base64,${Buffer.from(await read(path)).toString('base64')}`),
  };
}
