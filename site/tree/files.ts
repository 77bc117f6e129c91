import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Paths of all files under a folder, as addresses of a site: `/bai-viet/x/index.html`. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name))}`)
    .sort();
}

/** Compressed forms of a file, beside it. */
export const compressedEnds = ['.br', '.gz'] as const;

export function withoutEncoding(path: string): string {
  const end = compressedEnds.find((each) => path.endsWith(each)) ?? '';
  return path.slice(0, path.length - end.length);
}

/** The file that answers a page's address, or that of a place on it. */
export function fileOfPage(address: string): string {
  const [path = ''] = address.split('#', 1);
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** The page's address that a file answers. */
export function pageOfFile(file: string): string {
  return file.replace(/\/index\.html$/, '/');
}

/** Whether a file goes with pages that are removed: it answers the address of one, or is beside it, as the calendars of a plan do. */
export function goesWith(removed: ReadonlySet<string>, file: string): boolean {
  return removed.has(file) || removed.has(file.slice(0, file.lastIndexOf('/') + 1));
}
