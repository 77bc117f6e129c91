import { isDeepStrictEqual } from 'node:util';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Problem } from '../problem.mjs';
import { damaged, readArchive, secretFiles, type Head } from './archive.ts';
import type { Facts } from './facts.ts';
import { TooLarge, unpackFile } from './packed.ts';
import { factsOfSqlite } from './sqlite.ts';

/**
 * Reads all of an archive, and checks each digest and, of SQLite, the database itself. What is not a file of the library is laid into the
 * scratch folder, by its name. `begin` may refuse by the head alone.
 */
export async function verify(
  path: string,
  identities: readonly string[],
  scratch: string,
  begin: (head: Head) => Promise<void> = async () => undefined,
): Promise<Head> {
  let isBegun = false;
  const head = await readArchive(path, identities, async ({ name, bytes }, known) => {
    if (!isBegun) {
      isBegun = true;
      await begin(known);
    }
    const place = join(scratch, name.replace(/\.gz$/, ''));
    if (secretFiles.includes(name)) await writeFile(place, await buffer(bytes), { mode: 0o600, flush: true });
    else if (!name.startsWith('files/')) await unpackFile(bytes, place, known.bytes).catch(inWords(path));
  });
  if (head.database === 'sqlite') {
    const facts = await factsOfSqlite(join(scratch, 'database.sqlite')).catch((cause: Error) => {
      throw damaged(path, cause.message);
    });
    requireSame(path, head, facts);
  }
  return head;
}

export function requireSame(path: string, head: Head, { log, rows, migrations }: Facts): void {
  const same = isDeepStrictEqual({ log: head.log, rows: head.rows, migrations: head.migrations }, { log, rows, migrations });
  if (!same) throw damaged(path, 'its database says something else than its head');
}

/** The digest may be right, and yet no packer has written this. */
const inWords = (path: string) => (cause: NodeJS.ErrnoException) => {
  if (cause instanceof TooLarge)
    throw new Problem(`${path} holds more than it says: it is not to be trusted, and nothing of it was used.`);
  throw cause.code?.startsWith('Z_') ? damaged(path, cause.message) : cause;
};
