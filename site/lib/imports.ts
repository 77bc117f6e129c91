import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

export interface Imports {
  /** Files of this project, by paths from its root. */
  files: string[];
  /** Names of packages, Node's own modules with their `node:`. */
  packages: string[];
}

/** Imports as Prettier writes them: of types too, of workers by the address of their file, and in the scripts of components. */
const imports = /\b(?:from|import)\s*\(?'([^']+)'|\bnew URL\('([^']+)', import\.meta/g;

/** What the code of a file imports, the file given by its path from the project's root. */
export function importsIn(path: string, code: string): Imports {
  const found: Imports = { files: [], packages: [] };
  for (const [, imported, address] of code.matchAll(imports)) {
    const name = imported ?? address ?? '';
    if (name.startsWith('.')) found.files.push(posix.join(posix.dirname(path), name));
    else if (name.startsWith('@pho-luat/shared/')) found.files.push(`${name.replace('@pho-luat/shared', 'shared/src')}.ts`);
    else found.packages.push(name);
  }
  return found;
}

/** What is only of types is gone when the code runs. */
const ofTypes = /^(?:import|export) type [^;]*;$/gm;

/** All that runs when these files run: the files themselves, what they import, what that imports. */
export async function reachedFrom(root: string, entries: readonly string[]): Promise<Imports> {
  const files = new Set(entries);
  const packages = new Set<string>();
  // A set that grows while it is walked gives what was added too.
  for (const path of files) {
    if (!/\.tsx?$/.test(path)) continue;
    const reached = importsIn(path, (await readFile(join(root, path), 'utf8')).replace(ofTypes, ''));
    for (const each of reached.files) files.add(each);
    for (const each of reached.packages) if (!each.startsWith('node:')) packages.add(each);
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}
