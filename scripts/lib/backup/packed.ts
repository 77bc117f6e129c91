import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** Gives how many bytes the file had. */
export async function packFile(from: string, to: string): Promise<number> {
  const { size } = await stat(from);
  await pipeline(createReadStream(from), createGzip(), createWriteStream(to));
  return size;
}

/** No more than so many bytes come out, whatever the packed ones say. */
export async function unpackFile(bytes: AsyncIterable<Uint8Array>, to: string, most: number): Promise<void> {
  let left = most;
  await pipeline(
    bytes,
    createGunzip(),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        left -= chunk.byteLength;
        if (left < 0) throw new TooLarge();
        yield chunk;
      }
    },
    createWriteStream(to, { mode: 0o600, flush: true }),
  );
}

export class TooLarge extends Error {}
