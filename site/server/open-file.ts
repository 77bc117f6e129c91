import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that is being sent. Opened before the first byte goes out, so it stays whole whatever becomes of its name. */
export interface OpenFile {
  /** Path in the site, which decides the headers. */
  path: string;
  handle: FileHandle;
  size: number;
  encoding?: Encoding;
  /** The same as long as the bytes are, because trees share files, times included. */
  etag: string;
  lastModified: string;
}

const encodings = { br: '.br', gzip: '.gz' } as const;
type Encoding = keyof typeof encodings;

/** The smallest existing form of a file that the reader accepts. */
export async function openBest(root: string, path: string, acceptEncoding = ''): Promise<OpenFile | undefined> {
  const refused = /;\s*q=0(\.0*)?$/;
  const parts = acceptEncoding
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  const accepted = parts.filter((part) => !refused.test(part)).map((part) => part.split(';', 1)[0]?.trim());
  for (const [encoding, extension] of Object.entries(encodings) as [Encoding, string][]) {
    const file = accepted.includes(encoding) && (await openFile(root, path, extension));
    if (file) return { ...file, encoding };
  }
  return openFile(root, path);
}

async function openFile(root: string, path: string, extension = ''): Promise<OpenFile | undefined> {
  const handle = await open(join(root, path + extension)).catch(ifNoFile);
  if (!handle) return undefined;
  const { size, mtimeNs, mtimeMs, isFile } = await statOf(handle);
  if (!isFile) {
    await handle.close();
    return undefined;
  }
  return {
    path,
    handle,
    size,
    etag: `"${mtimeNs.toString(36)}-${size.toString(36)}${extension}"`,
    lastModified: new Date(mtimeMs).toUTCString(),
  };
}

async function statOf(handle: FileHandle) {
  const stat = await handle.stat({ bigint: true });
  return { size: Number(stat.size), mtimeNs: stat.mtimeNs, mtimeMs: Number(stat.mtimeMs), isFile: stat.isFile() };
}

function ifNoFile(cause: NodeJS.ErrnoException): undefined {
  if (!['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR', 'ELOOP'].includes(cause.code ?? '')) throw cause;
}
