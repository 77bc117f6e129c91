import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Gone, type Source } from '../source.ts';

/** Where a script names these, Node loads its whole HTTP client, in each thread anew; what is read here are bytes. */
const noClient = Buffer.from('const Response = undefined, Request = undefined;');

/** An index in a folder. */
export function folderSource(folder: string): Source {
  const read = async (path: string) => {
    try {
      // Thousands of small files, in threads that do nothing else: a fraction of what it takes in the background, or by streams.
      const bytes = readFileSync(join(folder, path));
      return new Uint8Array(isGzipped(bytes) ? gunzipSync(bytes) : bytes);
    } catch (cause) {
      throw (cause as NodeJS.ErrnoException).code === 'ENOENT' ? new Gone(path) : cause;
    }
  };
  return {
    read,
    // As a module, whatever the folder's package.json says.
    load: async (path) => import(`data:text/javascript;base64,${Buffer.concat([noClient, await read(path)]).toString('base64')}`),
  };
}

function isGzipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
