import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BlobStore } from './release/blobs.ts';
import { listFiles } from './tree.ts';

/** A file that every release holds, whatever is published: styles, scripts, fonts. */
export interface Asset {
  sha256: string;
}

/** What is sent smaller when it is compressed. */
const texts = new Set(['.css', '.js', '.svg', '.json', '.txt', '.xml', '.webmanifest']);

/** Takes the compiled site's files into the blobs: path in the site → blob. */
export async function takeAssets(folder: string, blobs: BlobStore): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>();
  for (const path of await listFiles(folder)) assets.set(path, { sha256: await takeFile(join(folder, path), blobs) });
  return assets;
}

/** A file that nothing changes where it lies. */
export async function takeFile(file: string, blobs: BlobStore): Promise<string> {
  const bytes = await readFile(file);
  if (texts.has(extname(file))) return blobs.putText(bytes.toString());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await blobs.putFile(file, sha256);
  return sha256;
}
