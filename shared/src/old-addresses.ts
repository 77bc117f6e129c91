import { readOldAddress } from './printed-address.ts';

/** The addresses that a document had before it came here, a line each. */

/** The path that a line stands for, on whichever host it was; nothing of one that a static server cannot tell from another. */
export function readOldPath(line: string): string | undefined {
  const text = line.trim().normalize('NFC');
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : undefined;
  const path = url ? url.pathname + url.search + url.hash : text;
  // One of this site's own form, of a document that had another name in another installation.
  if (/^\/(?!q\/)[a-z-]+\/[a-z0-9-]*[a-z][a-z0-9-]*\/$/.test(path)) return path;
  const read = path.startsWith('/') ? readOldAddress(path, 'http://here') : undefined;
  return read && 'path' in read ? read.path : undefined;
}

export function oldAddressesIn(text: unknown): string[] {
  return typeof text === 'string' ? text.split('\n').filter((line) => line.trim() !== '') : [];
}

/** Those that lead to a document. */
export function oldPathsOf({ oldAddresses }: { oldAddresses?: unknown }): string[] {
  return oldAddressesIn(oldAddresses).flatMap((line) => readOldPath(line) ?? []);
}
