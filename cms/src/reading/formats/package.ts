import type { Unzipped } from 'fflate';
import { unzip } from '../../zip.ts';
import { Unreadable } from './unreadable.ts';

/**
 * The parts of a ZIP whose names match. Nothing else is unpacked. A part is unpacked into as many bytes
 * at most what the directory promises, so a bomb is known before it is unpacked, and one that lies is cut off.
 *
 * @throws {Unreadable} `too-large` beyond `maxBytes`, `encrypted`, `damaged`; damaged is also a part with a document type, which neither
 * Office nor OpenDocument writes (ECMA-376 part 2 forbids it) and entities need.
 */
export function partsOf(bytes: Uint8Array, wanted: RegExp, maxBytes: number): Unzipped {
  let promised = 0;
  let parts: Unzipped;
  try {
    parts = unzip(bytes, (entry) => {
      if (!wanted.test(entry.name)) return false;
      promised += entry.bytes;
      if (promised > maxBytes) throw new Unreadable('too-large');
      return true;
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(Buffer.from(bytes).includes(encryptedStream) ? 'encrypted' : 'damaged');
  }
  if (
    Object.entries(parts).some(([name, part]) => /\.(?:xml|rels)$/.test(name) && Buffer.from(part.buffer).includes('<!DOCTYPE'))
  )
    throw new Unreadable('damaged');
  return parts;
}

/** Office puts an encrypted package into a compound file, whose names are UTF-16. */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');
