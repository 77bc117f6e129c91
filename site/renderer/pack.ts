import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A text with its name and its compressed forms. */
export interface Packed {
  /** Of the text in UTF-8. */
  sha256: string;
  br: Uint8Array;
  gz: Uint8Array;
}

/** Enough for a phone's network: 11 costs fifty times the work for a tenth of the bytes. The window holds any page whole. */
const brotli = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16 };
/** 6 saves one byte of 250 for a fifth more work. */
const gzipLevel = 5;

export function pack(text: string): Packed {
  const bytes = Buffer.from(text);
  const params = { ...brotli, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = [brotliCompressSync(bytes, { params }), gzipSync(bytes, { level: gzipLevel })].map(alone) as [
    Uint8Array,
    Uint8Array,
  ];
  return { sha256: digestOf(bytes), br, gz };
}

/** Small buffers share their memory with others, which would be sent to another thread with them. */
function alone(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes);
}

export function digestOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
