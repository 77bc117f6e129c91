import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Problem } from '../problem.mjs';

/** Ten years of a portal have fewer; a bomb of empty files has more. */
const maxEntries = 200_000;

/**
 * Unpacks a ZIP into a folder, one file after another. Refuses one that is damaged or cut off, with a path that leads out of the folder, or
 * with more than `maxBytes`, before it has written more than that: what the directory says is small may not become large.
 */
export async function unpack(zip: string, folder: string, maxBytes: number): Promise<void> {
  const archive = await opened(zip);
  try {
    if (archive.entryCount > maxEntries) throw new Problem(`${zip} has more than ${maxEntries} files: split it.`);
    let left = maxBytes;
    for await (const entry of archive.eachEntry()) {
      left -= entry.uncompressedSize;
      if (left < 0)
        throw new Problem(
          `${zip} unpacks to more than the disk has room for (${megabytes(maxBytes)}): nothing was unpacked of it.`,
        );
      if (!entry.fileName.endsWith('/')) await write(archive, entry, join(folder, entry.fileName.normalize('NFC')));
    }
  } catch (error) {
    if (error instanceof Problem || (error as NodeJS.ErrnoException).code) throw error;
    throw new Problem(`${zip} is damaged or hostile: ${(error as Error).message}. Pack it again.`);
  } finally {
    archive.close();
  }
}

const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 ** 2)} MB`;

/** yauzl itself refuses absolute paths and `..`, and an entry that is longer than it says. */
async function opened(zip: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(zip);
  } catch (error) {
    // yauzl ends some of its messages with a full stop, others without.
    throw new Problem(`${zip} is no ZIP, or was cut off: ${(error as Error).message.replace(/\.$/, '')}. Copy it again.`);
  }
}

async function write(archive: ZipFile, entry: Entry, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  let digest = 0;
  await pipeline(
    await archive.openReadStreamPromise(entry),
    async function* (parts: AsyncIterable<Buffer>) {
      for await (const part of parts) {
        digest = crc32(part, digest);
        yield part;
      }
    },
    createWriteStream(path, { flags: 'wx' }),
  );
  if (digest !== entry.crc32) throw new Error(`${entry.fileName} has other bytes than were packed`);
}
