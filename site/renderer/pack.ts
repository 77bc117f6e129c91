import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { sha256Of } from '@pho-luat/shared/sha256';

/** A text in UTF-8, or other bytes that pack well, with its name and its compressed forms. They share no memory, so that they can be transferred to another thread. */
export interface Packed {
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
  br: Uint8Array<ArrayBuffer>;
  gz: Uint8Array<ArrayBuffer>;
}

/** 5 saves a tenth of the work for 2.5 % more bytes, 11 costs twenty times the work for a tenth less. The window holds any page whole. */
const forPages = { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_LGWIN]: 16 };
/**
 * A long page, beyond what the styles of 5.6 KB leave of a phone's first round trip of 14 KB: 10 costs fifteen times the work for a twentieth
 * less, the postfix nothing for half a percent.
 */
const longPage = 8.25 * 1024;
const forLongPages = {
  [constants.BROTLI_PARAM_QUALITY]: 10,
  [constants.BROTLI_PARAM_LGWIN]: 18,
  [constants.BROTLI_PARAM_NPOSTFIX]: 3,
};
/** A few files that many readers load. */
const forFew = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 20 };
/** 6 saves one byte of 250 for a fifth more work. */
const gzipLevel = 5;

export function pack(text: string): Packed {
  return packedWith(forPages, new TextEncoder().encode(text));
}

export function packPage(html: string): Packed {
  const packed = pack(html);
  return packed.br.length > longPage ? { ...packed, br: brotli(forLongPages, packed.bytes) } : packed;
}

export function packTightly(bytes: Uint8Array<ArrayBuffer>): Packed {
  return packedWith(forFew, bytes);
}

function packedWith(settings: Record<number, number>, bytes: Uint8Array<ArrayBuffer>): Packed {
  const gz = alone(gzipSync(bytes, { level: gzipLevel }));
  return { bytes, sha256: sha256Of(bytes), br: brotli(settings, bytes), gz };
}

function brotli(settings: Record<number, number>, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return alone(brotliCompressSync(bytes, { params: { ...settings, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
}

/** Small buffers share their memory with others. */
function alone(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
