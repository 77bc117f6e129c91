import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { TestedInstallation } from './installation.ts';

/**
 * Path → sha256 of what all that is served says, packed forms unpacked, because what is repaired is packed again; except for the segments of the
 * search, which depend on the order of publications.
 */
export async function digestsOf(installation: TestedInstallation): Promise<Map<string, string>> {
  const root = await realpath(installation.files.current);
  const digests = new Map<string, string>();
  for (const file of await installation.filesBelow(root)) {
    const path = file.slice(root.length);
    if (!path.startsWith('/pagefind/'))
      digests.set(
        path,
        createHash('sha256')
          .update(unpacked(path, await readFile(file)))
          .digest('hex'),
      );
  }
  return digests;
}

export function differingFiles(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
}

function unpacked(path: string, bytes: Buffer): Buffer | string {
  try {
    if (path.endsWith('.br')) return brotliDecompressSync(bytes);
    return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  } catch {
    return 'damaged';
  }
}
