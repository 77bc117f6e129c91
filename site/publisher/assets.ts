import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BlobStore } from './release/blobs.ts';
import { listFiles } from '../tree/files.ts';

/** A file that every release holds, whatever is published: styles, scripts, fonts. */
export interface Asset {
  sha256: string;
  /** Where the compiled site has it. */
  file: string;
}

/** What is sent smaller when it is compressed. */
const texts = new Set(['.css', '.js', '.svg', '.json', '.txt', '.xml', '.webmanifest']);

/** Takes the compiled site's files into the blobs: path in the site → blob. */
export async function takeAssets(folder: string, blobs: BlobStore): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>();
  for (const path of await listFiles(folder)) {
    const file = join(folder, path);
    assets.set(path, { sha256: await takeAsset(file, blobs), file });
  }
  return assets;
}

/** A copy, because this and the compiled site's file are each restored from the other. */
export async function takeAsset(file: string, blobs: BlobStore): Promise<string> {
  const bytes = await readFile(file);
  return texts.has(extname(file)) ? blobs.putTightly(new Uint8Array(bytes)) : blobs.putBytes(bytes);
}
