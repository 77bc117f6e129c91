import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TreeFacts } from '../../tree/facts.ts';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Writes files into a folder, and those that compress well in three forms: path → text. */
export async function layFiles(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    if (!/\.(html|css|js|json|xml|txt|ics|csv|webmanifest)$/.test(path)) continue;
    await writeFile(`${file}.br`, brotliCompressSync(text));
    await writeFile(`${file}.gz`, gzipSync(text));
  }
}

export type TreeName = 'a' | 'b';

/** A whole tree, not served yet, as the publisher leaves it in `VAR_DIR`. */
export async function layTree(
  varDir: string,
  name: TreeName,
  files: Record<string, string>,
  redirects: Record<string, string> = {},
  shortcuts: TreeFacts['shortcuts'] = {},
): Promise<void> {
  const root = join(varDir, 'trees', name);
  await rm(root, { recursive: true, force: true });
  await layFiles(root, { '/404.html': 'Không tìm thấy', ...files });
  await writeFile(`${root}.json`, JSON.stringify({ release: 'thu', seq: 1, day: '2022-03-02', redirects, shortcuts }));
}

/** The tree is served from here on. */
export async function swapTo(varDir: string, name: TreeName): Promise<void> {
  const current = join(varDir, 'current');
  await symlink(join('trees', name), `${current}.next`);
  await rename(`${current}.next`, current);
}
