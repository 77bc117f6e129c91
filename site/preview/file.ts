import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import { paths } from '@pho-luat/shared/paths';
import { lookup } from 'mime-types';
import type { Publisher } from '../publisher/publisher.ts';

export type FileTools = Pick<Publisher, 'installation' | 'assets' | 'blobs' | 'store' | 'lines' | 'files' | 'signal'>;

/** A file that a page shows or links to, by its address on the site; undefined where there is none. */
export async function previewFile(tools: FileTools, path: string): Promise<{ bytes: Buffer; type: string } | undefined> {
  const file = await whereIs(tools, path);
  if (file === undefined) return undefined;
  const bytes = await ifThere(readFile(file));
  return bytes && { bytes, type: lookup(path) || 'application/octet-stream' };
}

async function whereIs(
  { installation, assets, blobs, store, lines, files, signal }: FileTools,
  path: string,
): Promise<string | undefined> {
  const asset = assets.get(path);
  if (asset) return blobs.pathOf(asset.sha256);
  // A code to scan, the city's colours.
  const made = (path.startsWith(paths.symbols()) || path.startsWith('/_astro/')) && store.releases.listing().get(path);
  if (made) return blobs.pathOf(made);
  if (/^\/anh\/[0-9a-f]{16}-\d+\.webp$/.test(path)) return join(installation.pictures, basename(path));
  if (!path.startsWith('/tep/')) return undefined;
  for (const file of lines.memory.files.values()) {
    if (paths.file(file) === path) return (await files.ensure(file.sha256, signal)) ? files.pathOf(file.sha256) : undefined;
  }
  return undefined;
}
