import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Lays texts into a folder: path → text. */
export async function writeTexts(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of texts) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
