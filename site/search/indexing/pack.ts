import { gzipSync } from 'node:zlib';
import { signature } from '../source.ts';

/** As Pagefind packs its files. */
export function pack(bytes: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(signature), bytes]));
}
