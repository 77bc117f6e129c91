import { unzipSync, type Unzipped } from 'fflate';

/** More than any office program packs. Each takes time, even one that is not unpacked. */
const maxEntries = 10_000;

/** An entry as the directory promises it. */
export interface Entry {
  name: string;
  /** Bytes that it may take. A stored entry is copied as it is in the file, whatever the directory says it unpacks to. */
  bytes: number;
}

/**
 * The entries of a ZIP that are wanted, unpacked; every one is asked for before it is. A name comes once: an office program takes one of two
 * entries of a name, and nobody knows which, and a directory may name one body a thousand times.
 *
 * @throws {Error} What `isWanted` throws; or it is no ZIP, is broken, has too many entries, or a name comes twice.
 */
export function unzip(bytes: Uint8Array, isWanted: (entry: Entry) => boolean): Unzipped {
  const names = new Set<string>();
  return unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      if (names.size === maxEntries || names.has(name)) throw new Error(`The ZIP has too many entries, or two named ${name}.`);
      names.add(name);
      return isWanted({ name, bytes: Math.max(size, originalSize) });
    },
  });
}
