import { hasShortNames, oldPathMax, readOldAddress } from './printed-address.ts';

/** The addresses that a document had before it came here, one per line. */

/**
 * The path at which a line is answered, whatever host it names; undefined where it cannot be. `/tin.aspx` is a folder of that name,
 * and a query one within it: `/tin?id=12` is `/tin/~id=12/`, which servers look for where an address has a query.
 */
export function readOldPath(line: string): string | undefined {
  const text = line.trim().normalize('NFC');
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : undefined;
  const written = url ? url.pathname + url.search + url.hash : text;
  const [path = '', query] = written.split(/\?(.*)/s);
  return query ? pathOfQuery(path, query) : pathOf(written);
}

function pathOf(path: string): string | undefined {
  // An address in this site's own form, of a document that had a different name in another installation; a letter is looked for once, not at each place.
  if (/^\/(?!q\/)[a-z-]+\/(?=[0-9-]*[a-z])[a-z0-9-]*\/$/.test(path)) return hasShortNames(path) ? path : undefined;
  const isOfProgram = /\.(?:aspx?|php|jsp)$/i.test(path);
  const read = path.startsWith('/') ? readOldAddress(isOfProgram ? `${path}/` : path, 'http://here') : undefined;
  return read && 'path' in read ? read.path : undefined;
}

/** Where the answer to a path with this query is, if there is one: undefined for a query that cannot be the name of a file. */
export function pathOfQuery(path: string, query: string): string | undefined {
  const folder = path === '/' ? '/' : pathOf(path);
  const found = folder?.endsWith('/') && queryOfFile.test(query) ? `${folder}~${query}/` : undefined;
  return found !== undefined && found.length < oldPathMax ? found : undefined;
}

/** The servers' configurations have it too (`site/server/configurations.ts`). */
export const queryOfFile = /^[A-Za-z0-9_.,&-]*=[A-Za-z0-9_.,=&-]*$/;

/** An old address as a document keeps it, without its host; undefined for one that cannot be answered. */
export function tidyOldAddress(line: string): string | undefined {
  return readOldPath(line)?.replace(/\/~([^/]*=[^/]*)\/$/, (_key, query: string) => `/?${query}`);
}

export function oldAddressesIn(text: unknown): string[] {
  return typeof text === 'string' ? text.split('\n').filter((line) => line.trim() !== '') : [];
}

/** Those that lead to a document. */
export function oldPathsOf({ oldAddresses }: { oldAddresses?: unknown }): string[] {
  return oldAddressesIn(oldAddresses).flatMap((line) => readOldPath(line) ?? []);
}
