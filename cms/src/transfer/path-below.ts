import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A path below a folder that is given, also through links; nothing where it leads out, or nothing is there. */
export async function pathBelow(folder: string, name: string): Promise<string | undefined> {
  const root = await realpath(folder);
  // A folder that comes from another system may write the marks apart.
  for (const spelling of [name, name.normalize('NFC'), name.normalize('NFD')]) {
    const path = await realpath(join(root, spelling)).catch(() => undefined);
    if (path?.startsWith(root + sep) && (await stat(path)).isFile()) return path;
  }
  return undefined;
}
