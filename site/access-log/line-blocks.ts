import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

const blockBytes = 1024 ** 2;
const newline = 0x0a;

export interface Part {
  /** Bytes of the log, unpacked, that are passed over: whole lines. */
  from: number;
  /** Bytes of the file that are looked at; what a server writes meanwhile is for the next time. */
  size: number;
}

/**
 * A log, plain or gzip (several members after each other too), in blocks of whole lines. A line without its end, which a server is
 * still writing, is left for the next time. Throws what the system says of a file that cannot be read, and zlib's error for one that is
 * cut short or damaged: what came before that was given.
 */
export async function* lineBlocks(path: string, { from, size }: Part, signal?: AbortSignal): AsyncGenerator<Buffer> {
  if (size === 0) return;
  const isPacked = await isGzip(path);
  const start = isPacked ? 0 : from;
  if (start >= size) return;
  const file = createReadStream(path, { start, end: size - 1, highWaterMark: blockBytes, signal });
  const bytes = isPacked ? unpacked(file) : file;
  let toSkip = from - start;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const skipped = Math.min(toSkip, chunk.length);
    toSkip -= skipped;
    const all = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(skipped)]) : chunk.subarray(skipped);
    const end = all.lastIndexOf(newline) + 1;
    // A megabyte without a line end is no line; it is passed on, so that it does not fill the memory.
    const whole = end === 0 && all.length > blockBytes ? all.length : end;
    if (whole > 0) yield all.subarray(0, whole);
    rest = Buffer.from(all.subarray(whole));
  }
}

function unpacked(file: ReturnType<typeof createReadStream>) {
  // Each ends the other; the reader gets the error itself.
  return pipeline(file, createGunzip({ chunkSize: blockBytes }), () => undefined);
}

async function isGzip(path: string): Promise<boolean> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
  return bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b;
}
